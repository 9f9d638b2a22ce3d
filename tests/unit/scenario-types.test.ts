import { describe, expect, test } from 'vitest';
import { typeAt, typesWith } from '../../src/domain/figures/alternative-type';
import { openingChoices } from '../../src/domain/model/choices';
import type { Change } from '../../src/domain/model/scenario';
import { typeChanges, typeFinding } from '../../src/domain/pages/what-if/type-changes';
import { accessPointsAfter } from '../../src/domain/places/points-after';
import { read } from '../../src/domain/read';
import { scenarioDataset as dataset } from './published-scenario';

const choicesWith = (...changes: Change[]) => ({
  ...openingChoices('alternatives'),
  layout: 'what-if' as const,
  scenario: { name: '', changes },
});

describe('the type of alternative in a scenario', () => {
  const open = dataset.accessPoints.filter(({ status }) => status === 'open');

  test('stays everywhere when nothing is changed', () => {
    expect(typeChanges(dataset, choicesWith())).toEqual([]);
  });

  test('is that of a map on which the places stand so, and is told with from and to', () => {
    const choices = choicesWith(...open.slice(0, 20).map(({ id }): Change => ({ kind: 'close', point: id })));
    const changes = typeChanges(dataset, choices);
    expect(changes.length).toBeGreaterThan(0);
    const then = { ...dataset, accessPoints: accessPointsAfter(dataset, choices.scenario) };
    const [before, after] = [typesWith(dataset, choices), typesWith(then, choices)];
    for (let row = 0; row < dataset.count; row += 1) {
      const told = changes.find((one) => one.row === row);
      const [from, to] = [typeAt(before, row), typeAt(after, row)];
      expect(told && [told.from, told.to], dataset.names[row]).toEqual(from === to ? undefined : [from, to]);
    }
    expect(typeFinding(changes).figures).toEqual({ changed: changes.length });
    expect(typeFinding(changes).text).toContain('“');
  });

  test('the answer before and after is that of maps on which the places stand so', () => {
    const choices = choicesWith({ kind: 'close', point: 'castle-cary' }, { kind: 'close', point: 'porlock' });
    const told = read(dataset, choices).findings.find(({ id }) => id === 'scenario-answer');
    const then = { ...dataset, accessPoints: accessPointsAfter(dataset, choices.scenario) };
    const [before, after] = [dataset, then].map((one) => {
      const { findings, markedCount } = read(one, openingChoices('overview'));
      const of = (id: string) => findings.find((finding) => finding.id === id)?.figures ?? {};
      return {
        far: of('far').far,
        areas: markedCount,
        least: of('on-paper').least,
        most: of('on-paper').most,
      };
    });
    expect(told?.figures).toEqual({
      ...before,
      farThen: after?.far,
      areasThen: after?.areas,
      leastThen: after?.least,
      mostThen: after?.most,
    });
    expect(after?.far).toBeGreaterThan(before?.far ?? 0);
    for (const number of Object.values(told?.figures ?? {}))
      expect(told?.text).toContain(Number(number).toLocaleString('en-GB'));
  });
});
