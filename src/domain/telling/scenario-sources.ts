import { measureOf } from '../model/catalogue';
import { CONNECTION } from '../model/measure';
import { PEOPLE } from '../model/people/people';
import type { Change, Scenario } from '../model/scenario';

const BY_KIND: Partial<Record<Change['kind'], readonly string[]>> = {
  'mobile-stops': ['mobile-library-2019'],
  'online-only': measureOf(CONNECTION).sourceIds,
  // a new spot may be a GP practice, a named place or the centre of an area
  open: ['nhs-ods-2025-09', 'os-open-names', 'naptan'],
  move: ['nhs-ods-2025-09', 'os-open-names', 'naptan'],
};

/** Sources of what a scenario’s sentences and tables say, beside those of the colours. */
export const scenarioSourceIds = ({ changes }: Scenario): readonly string[] => [
  ...PEOPLE.map(({ finestSourceId }) => finestSourceId),
  ...changes.flatMap(({ kind }) => BY_KIND[kind] ?? []),
];
