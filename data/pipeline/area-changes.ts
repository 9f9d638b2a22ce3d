import type { Row } from '../../src/domain/model/codes';
import { inputProblem } from './inputs';
import type { StageContext } from './stage';

const SOURCE = 'ons-lsoa11';

/** An area of 2011 beside one of 2021 that it is, became a part of, or was split into. */
export interface AreaChange {
  readonly code2011: string;
  readonly row: Row;
  readonly how: 'unchanged' | 'split' | 'merged';
}

const KINDS: Readonly<Record<string, AreaChange['how']>> = { U: 'unchanged', S: 'split', M: 'merged' };

/**
 * How the council's areas of 2011 became those of 2021; null = no list is held. Throws `InputProblem` for a change that
 * is neither a split nor a merge, or an area that is not the council's.
 */
export function areaChanges({ inputs, areas, profile }: StageContext): readonly AreaChange[] | null {
  const path = profile.inputs.changedAreas;
  if (path === null) return null;
  return inputs
    .csv(SOURCE, path, ['LSOA11CD', 'LSOA21CD', 'CHGIND'])
    .map(({ LSOA11CD = '', LSOA21CD = '', CHGIND = '' }) => {
      const row = areas.rowOf.get(LSOA21CD);
      const how = KINDS[CHGIND];
      if (row === undefined || how === undefined)
        throw inputProblem(SOURCE, path, `says “${CHGIND}” of ${LSOA11CD}, which the map cannot repair`);
      return { code2011: LSOA11CD, row, how };
    });
}
