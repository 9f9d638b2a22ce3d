import { Status } from '../domain/model/column';
import type { LoadedFigure } from '../domain/model/loaded-layer';

const TITLE = 'Last year in which premises contracted under Project Gigabit are to be covered';

/**
 * The date contracts give, as one figure for each area.
 *
 * @param years year of the latest final coverage date in each area; NaN where nothing is contracted or no date is stated
 * @returns none where no area has a year
 */
export function lastYearFigure(years: Float64Array): readonly LoadedFigure[] {
  const stated = [...years].filter((year) => !Number.isNaN(year));
  if (stated.length === 0) return [];
  return [
    {
      key: 'last_year',
      title: TITLE,
      measure: {
        id: 'loaded_bduk_last_year',
        group: 'connectivity',
        title: TITLE,
        short: 'last year of contracts',
        unit: 'year',
        decimals: 0,
        denominator: null,
        // A later year is neither better nor worse than no contract.
        direction: 'neither',
        sourceIds: [],
        vintage: '',
        geography: 'LSOA 2021, counted from premises',
        caveat:
          'Year of the latest final coverage date among the premises contracted in the area, however few they are; no data where none is contracted. The date may still move.',
      },
      column: {
        values: years,
        status: Uint8Array.from(years, (year) => (Number.isNaN(year) ? Status.noData : Status.value)),
      },
      council: Math.max(...stated),
      definition: `BDUK premises: ${TITLE}`,
      isCount: false,
      behind: null,
    },
  ];
}
