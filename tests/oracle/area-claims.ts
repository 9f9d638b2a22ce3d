import { MEASURE_IDS } from '../../src/domain/model/catalogue';
import type { Choices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { AreaFigure, AreaReading } from '../../src/domain/model/reading';
import type { Robustness } from '../../src/domain/model/robustness';
import type { ClaimMaterial } from './claim';
import { numbersIn } from './stated-numbers';
import { claimMaterial } from './view-claims';

/** Sentences said of an area that the data do not bear out; empty = all hold. */
export function areaDisagreements(
  dataset: Dataset,
  choices: Choices,
  reading: AreaReading,
  robustness: Robustness | null = null,
): readonly string[] {
  const material = claimMaterial(dataset, choices, robustness);
  const wrong: string[] = [];
  if (!summaryHolds(material, reading)) wrong.push(reading.summary);
  const marked = material.isHighlighted(reading.row);
  if (reading.marked !== marked || reading.markSentence.startsWith('Highlighted') !== marked)
    wrong.push(reading.markSentence);
  for (const { figures } of reading.groups)
    for (const figure of figures) wrong.push(...figureDisagreements(material, reading.row, figure));
  return wrong;
}

/** "worse connected than 82%", "13.6% of people", "7.1 km away", and the library named is the nearest one's. */
function summaryHolds({ value, dataset }: ClaimMaterial, { row, summary }: AreaReading): boolean {
  const connection = value('digital_connectivity_england_percentile', row);
  const income = value('income_deprivation_pct', row);
  const km = value('nearest_access_point_km', row);
  const library = dataset.nearestAccessPoint[row];
  const sentences = [
    connection === null ? 'not known' : `than ${Math.floor(connection)}% of England`,
    income === null ? 'not known' : `area ${income.toFixed(1)}% of people`,
    km === null || !library ? 'not known' : `${library}, ${km.toFixed(1)} km away`,
  ];
  return sentences.every((part) => summary.includes(part));
}

function figureDisagreements(
  { value, rows, dataset }: ClaimMaterial,
  row: number,
  { measure, text, inSomerset, inEngland }: AreaFigure,
): readonly string[] {
  const id = MEASURE_IDS.find((one) => one === measure.id);
  if (!id) return [];
  const held = value(id, row);
  if (held === null)
    return inSomerset === null && /No data|Suppressed/.test(text) ? [] : [`${measure.title}: ${text}`];
  const wrong: string[] = [];
  const written = measure.unit === 'percentile' ? Math.floor(held) : Number(held.toFixed(measure.decimals));
  const said = Number(numbersIn(text)[0]?.replaceAll(',', '')) * (/^−/.test(text) ? -1 : 1);
  if (said !== written) wrong.push(`${measure.title}: ${text}`);
  // Counted from the worst end: from below where a low value is the bad one.
  const lowIsBad = measure.direction === 'higher-is-better';
  const worse = rows.filter((other) => {
    const theirs = value(id, other);
    return theirs !== null && (lowIsBad ? theirs < held : theirs > held);
  }).length;
  if (
    Number(numbersIn(inSomerset ?? '')[0]) !== worse + 1 ||
    !inSomerset?.includes(lowIsBad ? ' lowest of ' : ' highest of ')
  )
    wrong.push(`${measure.title}: ${inSomerset}`);
  const placed = dataset.englandPercentiles.get(id);
  if (placed?.status[row] === 0) {
    const share = Math.floor(placed.values[row] ?? 0);
    const way =
      measure.group === 'connectivity'
        ? 'worse connected'
        : measure.direction === 'higher-is-better'
          ? 'lower'
          : 'higher';
    if (inEngland !== `${way} than ${share}% of England’s areas`)
      wrong.push(`${measure.title}: ${inEngland}`);
  }
  return wrong;
}
