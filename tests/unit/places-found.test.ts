import { describe, expect, test } from 'vitest';
import { ruleTest, ruleWords } from '../../src/domain/areas/filter/rule';
import { placesAsRows } from '../../src/domain/areas/places-as-rows';
import { openingChoices } from '../../src/domain/model/choices';
import { findables } from '../../src/domain/places/search';
import { read } from '../../src/domain/read';
import { groupsOf } from '../../src/domain/sums/groups';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const NO_PLACES = { name: [], kind: [], lon: [], lat: [], area: [] };
const TIVERTON = 'E14001548';

describe('places that areas make up', () => {
  test('are found by name, each as what it is, and opened as such', () => {
    const found = findables(dataset, NO_PLACES);
    for (const by of ['ward', 'neighbourhood', 'constituency', 'district'] as const) {
      const { codes, names } = groupsOf(dataset, by);
      const own = found.filter(({ group }) => group?.by === by);
      expect(own.map(({ group }) => group?.code)).toEqual([...codes]);
      expect(own.map(({ label }) => label)).toEqual([...names]);
      expect(own[0]?.detail).toMatch(/^(ward|neighbourhood|constituency|former district), \d+ areas?$/);
    }
  });

  test('are a rule of the filter, for areas and for places alike, and the link holds it', () => {
    const rule = { kind: 'place' as const, by: 'constituency' as const, code: TIVERTON };
    const choices = {
      ...openingChoices('overview'),
      filter: { text: '', join: 'all' as const, rules: [rule] },
    };
    expect(decodeChoices(encodeChoices(choices), dataset)).toEqual({ choices, dropped: [] });
    expect(ruleWords(dataset, choices, rule)).toBe('the area is in the constituency Tiverton and Minehead');
    const { codes, of } = groupsOf(dataset, 'constituency');
    const within = Array.from(of).filter((place) => place === codes.indexOf(TIVERTON)).length;
    expect(read(dataset, choices).shownCount).toBe(within);
    // a ward is in the constituency that more than half of its areas are in
    const wards = read(dataset, { ...choices, grouping: { by: 'ward', place: null } });
    const names = wards.dataset.names.filter((_, row) => wards.shown[row] === 1);
    expect(names).toContain('Dulverton & Exmoor');
    expect(names).not.toContain('Yeovil East');
    expect(wards.filter?.text).toContain('the ward is in the constituency Tiverton and Minehead');
  });

  test('of another kind than the rule’s a place that is not held lets nothing through', () => {
    const rows = placesAsRows(dataset, 'ward');
    const rule = { kind: 'place' as const, by: 'own' as const, code: 'nowhere' };
    const isIn = ruleTest(rows, openingChoices('overview'), new Uint8Array(rows.count), rule);
    expect(rows.codes.some((_, row) => isIn(row))).toBe(false);
  });
});
