import { coverageLayers } from '../figures/dials/loaded-connection';
import type { Row } from '../model/codes';
import type { Dataset } from '../model/dataset';
import { NEIGHBOURHOOD_DATES, NEIGHBOURHOOD_SOURCE } from '../model/neighbourhood';
import { formatShare } from '../words/format-value';

const { coverage, speeds } = NEIGHBOURHOOD_DATES;

/**
 * What Ofcom counted in the neighbourhood (MSOA) that an area is in: said of the neighbourhood, never of the area, with
 * both its dates and who published it. Null until the figures are loaded, and where a newer Ofcom file gives the area
 * its own.
 */
export function neighbourhoodWords(
  dataset: Dataset,
  row: Row,
): { readonly text: string; readonly source: string } | null {
  const here = dataset.neighbourhoods?.get(dataset.msoaCodes[row] ?? '');
  const hasNewer = coverageLayers(dataset).some(({ source }) => source.vintageSort > coverage.sort);
  if (here === undefined || hasNewer) return null;
  return {
    text: [
      `In its neighbourhood, ${here.name}, ${share(here.superfastPct)} of premises could get superfast broadband (30 Mbit/s), ${share(here.gigabitPct)} gigabit, and ${share(here.belowUsoPct)} were below the universal service: without 10 Mbit/s down and 1 up from fixed, fixed wireless and mobile broadband alike (Ofcom, ${coverage.words}).`,
      `Of its lines in use, ${share(here.linesBelow10Pct)} received less than 10 Mbit/s, which is also what people choose to pay for (Ofcom, ${speeds.words}).`,
      'These are figures of the whole neighbourhood, not of this area.',
    ].join(' '),
    source: dataset.sources.get(NEIGHBOURHOOD_SOURCE)?.publisher ?? 'Ofcom',
  };
}

/** A share above nought never reads as nought. */
const share = (percent: number): string =>
  percent > 0 && percent < 0.05 ? 'under 0.1%' : formatShare(percent, 100);
