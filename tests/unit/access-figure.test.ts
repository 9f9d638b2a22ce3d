import { describe, expect, test } from 'vitest';
import { councilAccess } from '../../src/domain/figures/access/access-score';
import { figureOf } from '../../src/domain/figures/offered';
import { openingChoices } from '../../src/domain/model/choices';
import { read } from '../../src/domain/read';
import { createAppStore } from '../../src/state/store';
import { publishedDataset } from './published-dataset';
import { datasetWithOutputAreas as dataset, publishedOutputAreas } from './published-output-areas';

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

  test('until then says that it is not loaded, never that there are no data', () => {
    const first = publishedDataset();
    const reading = read(first, choices);
    expect(reading.measure.id).toBe('access_score');
    expect(reading.noDataCount).toBe(339);
    expect(reading.rowText(reading.order[0] ?? (0 as never))).toContain('Not loaded yet');
  });

  test('comes into the reading when the output areas are added', () => {
    const store = createAppStore(publishedDataset(), choices);
    store.getState().addData({ outputAreas: publishedOutputAreas });
    expect(store.getState().reading.noDataCount).toBe(0);
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
