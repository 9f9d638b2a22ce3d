import { describe, expect, test } from 'vitest';
import { councilAccess } from '../../src/domain/figures/access/access-score';
import { figureOf } from '../../src/domain/figures/offered';
import { openingChoices } from '../../src/domain/model/choices';
import { read } from '../../src/domain/read';
import { NO_OUTPUT_AREAS } from './no-output-areas';
import { datasetWithOutputAreas as dataset } from './published-output-areas';

const choices = { ...openingChoices('overview'), measure: 'access_score' as const };

describe('reachable supply as a measure', () => {
  test('is shown with its classes once the output areas are here', () => {
    const reading = read(dataset, choices);
    expect(reading.measure.id).toBe('access_score');
    expect(reading.noDataCount).toBe(0);
    expect(reading.classes.reduce((sum, one) => sum + one.count, 0)).toBe(339);
    expect(reading.values).toBe(councilAccess(dataset, choices.access)?.column);
    // nobody in these areas lives within 5 km of an open library
    expect(reading.classes[0]).toMatchObject({ to: 0 });
    expect(reading.classes[0]?.count).toBeGreaterThan(0);
  });

  test('without output areas says that it is not held, never that there are no data', () => {
    const bare = { ...dataset, outputAreas: NO_OUTPUT_AREAS };
    const reading = read(bare, choices);
    expect(reading.measure.id).toBe('access_score');
    expect(reading.noDataCount).toBe(339);
    expect(reading.rowText(reading.order[0] ?? (0 as never))).toContain('Not held');
  });

  test('keeps its record and column while nothing it depends on changes', () => {
    const later = { ...choices, worstPercent: 11 };
    const figure = figureOf(dataset, choices, 'access_score');
    expect(figureOf(dataset, later, 'access_score')).toBe(figure);
    const wider = { ...choices, access: { ...choices.access, catchmentKm: 9 } };
    expect(figureOf(dataset, wider, 'access_score')?.column).not.toBe(figure?.column);
  });

  test('says in its caveat what it counts', () => {
    const measure = figureOf(dataset, choices, 'access_score')?.measure;
    expect(measure?.caveat).toContain('within 5 km in a straight line');
    expect(measure?.caveat).toContain('how many computers each library has is not published');
  });
});
