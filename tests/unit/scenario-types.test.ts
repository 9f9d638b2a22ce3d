import { describe, expect, test } from 'vitest';
import { typeAt, typeColumn } from '../../src/domain/figures/dials/area-type';
import { effectOptions } from '../../src/domain/figures/scenario/change-figures';
import { scenarioEffect } from '../../src/domain/figures/scenario/effect';
import { openingChoices } from '../../src/domain/model/choices';
import type { Change } from '../../src/domain/model/scenario';
import { datasetAfter, typeChanges, typeFinding } from '../../src/domain/pages/what-if/type-changes';
import { scenarioDataset as dataset } from './published-scenario';

const choicesWith = (...changes: Change[]) => ({
  ...openingChoices('alternatives'),
  layout: 'what-if' as const,
  scenario: { name: '', changes },
});

function changesOf(choices: ReturnType<typeof choicesWith>) {
  const effect = scenarioEffect(dataset, choices.scenario, effectOptions(choices));
  if (!effect) throw new Error('The output areas are loaded');
  return typeChanges(dataset, choices, effect);
}

describe('the type of alternative in a scenario', () => {
  const open = dataset.accessPoints.filter(({ status }) => status === 'open');

  test('stays everywhere when nothing is changed', () => {
    const choices = choicesWith();
    const [published, worked] = [dataset, datasetAfter(dataset, choices)].map(
      ({ columns }) => columns.get('nearest_access_point_km')?.values ?? [],
    );
    expect(worked).toHaveLength(339);
    worked?.forEach((km, row) => {
      expect(km).toBeCloseTo(published?.[row] ?? Number.NaN, 3);
    });
    expect(changesOf(choices)).toEqual([]);
  });

  test('changes only in areas whose own figures do, and is told with from and to', () => {
    const choices = choicesWith(...open.slice(0, 20).map(({ id }): Change => ({ kind: 'close', point: id })));
    const changes = changesOf(choices);
    expect(changes.length).toBeGreaterThan(0);
    const [before, after] = [
      typeColumn(dataset, choices),
      typeColumn(datasetAfter(dataset, choices), choices),
    ];
    for (const { row, from, to } of changes) {
      expect([typeAt(before, row), typeAt(after, row)]).toEqual([from, to]);
    }
    expect(typeFinding(changes).figures).toEqual({ changed: changes.length });
    expect(typeFinding(changes).text).toContain('“');
  });
});
