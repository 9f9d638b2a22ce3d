import { GROUPINGS, type GroupingId } from '../domain/model/grouping';
import { groupsFrom } from '../domain/sums/groups';

/** Which places of a kind an area is in. */
export interface AreaMembership {
  readonly area: string;
  readonly neighbourhood: Member;
  readonly ward: Member;
  readonly district: Member;
}

interface Member {
  readonly code: string;
  readonly name: string;
}

const KINDS = ['neighbourhood', 'ward', 'district'] as const satisfies readonly GroupingId[];

/**
 * `groupings.json`: of each kind of place its places in order of name, with their areas by code in the order of
 * `areas.csv`. For whoever wants the map's totals without the map: a count of a place is the sum over its areas, a share
 * the sum over the sum of what it is a share of.
 */
export function encodeGroupings(areas: readonly AreaMembership[]): string {
  const groupings = KINDS.map((id) => {
    const { one, many, geography, membership } = GROUPINGS[id];
    const { codes, names, of } = groupsFrom(
      areas.map((area) => area[id].code),
      areas.map((area) => area[id].name),
    );
    const places = codes.map((code, at) => ({
      code,
      name: names[at],
      areas: areas.flatMap(({ area }, row) => (of[row] === at ? [area] : [])),
    }));
    return { id, one, many, geography, membership, places };
  });
  return `${JSON.stringify({ table: 'areas.csv', key: 'area_code', groupings })}\n`;
}
