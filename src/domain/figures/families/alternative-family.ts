import { AREA_TYPES, TYPE_NAMES } from '../../model/alternative';
import type { DerivedMeasure } from '../../model/measure';
import type { Thresholds } from '../../model/thresholds';
import { typeColumn } from '../dials/area-type';
import { combinedFamily } from './dial-family';
import type { DerivedFamily } from './family';

const lastOf = new WeakMap<DerivedMeasure, { thresholds: Thresholds; made: DerivedMeasure }>();

/** Which alternative each area needs. */
export const alternativeFamily: DerivedFamily = {
  id: 'alternative',
  measures: (dataset, choices) => {
    const [combined] = combinedFamily.measures(dataset, choices);
    if (!combined) return [];
    const { thresholds } = choices;
    const last = lastOf.get(combined);
    if (last?.thresholds === thresholds) return [last.made];
    const made: DerivedMeasure = {
      ...combined,
      id: 'alternative_type',
      group: 'alternative',
      title: 'Which alternative each area needs',
      short: 'alternative',
      unit: 'type',
      denominator: null,
      direction: 'neither',
      breaks: [0, 1, 2, 3],
      categories: AREA_TYPES.map((type) => TYPE_NAMES[type]),
      caveat: 'A rule of thumb from three dials and their thresholds; people in one area differ.',
      method: `High need: need dial ${thresholds.need} or more. Badly connected: connectivity dial ${thresholds.connectivity} or more. Far from help: supply dial ${thresholds.supply} or more.`,
    };
    lastOf.set(combined, { thresholds, made });
    return [made];
  },
  column: (dataset, choices, id) => (id === 'alternative_type' ? typeColumn(dataset, choices) : null),
};
