import { isRural } from '../areas/marks';
import type { CountId } from '../model/catalogue/counts';
import type { Dataset } from '../model/dataset';
import { PEOPLE, type People } from '../model/people/people';
import type { Whole } from '../model/people/register';
import { type PopulationTopic, populationShares } from '../model/population';
import type { Finding } from '../model/reading';
import { heldBack } from '../sums/held-back';
import { countRows, total } from '../sums/totals';
import { formatAbout, formatCount, formatShare } from '../words/format-value';
import { peopleText } from '../words/people-words';
import { notHeldFor } from '../words/refusals';
import { formatRows, rowNouns } from '../words/row-nouns';
import { capitalised, finding, placeName } from '../words/sentence';
import { FEW, formatPart, NOT_SHOWN, shownPeople } from '../words/small-counts';

/** What a statement on a group is about. */
export interface Concerned {
  readonly dataset: Dataset;
  /** The areas concerned; none means that nothing is said of "these areas". */
  readonly rows: readonly number[];
  /** All areas, those concerned, and those of every view in the same report: no small number must follow from two of them. */
  readonly sets: readonly (readonly number[])[];
  /** What is said where no area is concerned. */
  readonly none: string;
}

const [EVERYWHERE, HERE] = [0, 1];

const areasWords = (dataset: Dataset, count: number): string =>
  count === 1
    ? `In the one ${rowNouns(dataset).one} concerned`
    : `In the ${formatRows(dataset, count)} concerned`;

/**
 * How many of some people there are in the areas concerned, as a share of a whole, beside all areas. The number is told
 * only where it, what is left of its whole, and what either is in the areas that the report leaves out or adds are not
 * small.
 */
export function partStatement(
  { dataset, rows, sets, none }: Concerned,
  { id, count, are, about, within }: People,
  { count: base, words: of }: Pick<Whole, 'count' | 'words'>,
): Finding {
  const over = (counted: CountId): readonly number[] =>
    sets.map((set) => {
      const held = new Set(set);
      return total(dataset, counted, (row) => held.has(row)).sum;
    });
  const [parts, wholes] = [over(count), over(base)];
  const [everywhere = 0, here = 0] = parts;
  const [everywhereOf = 0, hereOf = 0] = wholes;
  const share = about ? aboutPart : formatPart;
  const all = `in all of ${placeName(dataset)}, ${share(everywhere, everywhereOf, of)}`;
  if (rows.length === 0)
    return finding(`group-${id}`, `${capitalised(all)} ${are}. ${none}`, { everywhere, everywhereOf });
  const isSmall = shownPeople(here) === null;
  const wider = PEOPLE.flatMap((one) => (one.id === within ? [over(one.count)] : []));
  const isTold = [wholes, ...wider].every((whole) => {
    const rest = whole.map((sum, set) => sum - (parts[set] ?? 0));
    return heldBack({ counts: [parts, rest], sets })[0]?.[HERE] === false;
  });
  const words =
    isSmall || isTold
      ? share(here, hereOf, of)
      : `a number that is ${NOT_SHOWN}, because one of ${FEW} could be worked out from it,`;
  return finding(`group-${id}`, `${areasWords(dataset, rows.length)}, *${words}* ${are}; ${all}.`, {
    areas: rows.length,
    ...(isTold && !isSmall ? { here } : {}),
    hereOf,
    everywhere,
    everywhereOf,
  });
}

function aboutPart(part: number, whole: number, of: string): string {
  if (shownPeople(part) === null) return `${FEW} of ${formatCount(whole)} ${of}`;
  return `${formatAbout(part)} of ${formatCount(whole)} ${of} (${formatShare(part, whole)})`;
}

/** How many of the areas are rural, and how many of the people counted live there. */
export function ruralStatement({ dataset, rows, none }: Concerned, people: People): Finding {
  const within = new Set(rows);
  const isHere = (row: number) => within.has(row) && isRural(dataset, row);
  const ruralHere = countRows(dataset, isHere);
  const peopleHere = total(dataset, people.count, isHere).sum;
  const rural = countRows(dataset, (row) => isRural(dataset, row));
  const everywhere = total(dataset, people.count, (row) => isRural(dataset, row)).sum;
  if (dataset.ruralUrban.every((kind) => kind === ''))
    return finding('group-refused', notHeldFor(dataset, ['which areas are rural']), {});
  if (rural === 0)
    return finding('group-rural-none', `No ${rowNouns(dataset).one} of ${placeName(dataset)} is rural.`, {});
  const all = `${formatCount(rural)} of ${placeName(dataset)}’s ${formatRows(dataset, dataset.count)} are ${dataset.madeOf ? 'mostly rural' : 'rural'}, home to ${peopleText(people, everywhere)}`;
  const figures = { rural, everywhere, count: dataset.count };
  if (rows.length === 0) return finding('group-rural', `${all}. ${none}`, figures);
  const here =
    ruralHere === 0
      ? '*none* is rural'
      : `*${formatCount(ruralHere)}* ${ruralHere === 1 ? 'is' : 'are'} rural, home to ${peopleText(people, peopleHere)}`;
  return finding(
    'group-rural',
    `${rows.length === 1 ? `Of the one ${rowNouns(dataset).one}` : `Of the ${formatRows(dataset, rows.length)}`} concerned ${here}; ${all}.`,
    {
      ...figures,
      areas: rows.length,
      ruralHere,
      ...(ruralHere === 0 ? {} : { peopleHere }),
    },
  );
}

/** What people answered to a question of the Census, in the areas concerned and in all. */
export function topicStatement({ dataset, rows, sets, none }: Concerned, topic: PopulationTopic): Finding {
  const { shares, here, everywhere } = populationShares(topic, rows);
  const held = heldBack({
    sets,
    counts: topic.answers.map(({ counts }) =>
      sets.map((set) => set.reduce((sum, row) => sum + (counts[row] ?? 0), 0)),
    ),
  });
  const isHeld = (answer: number, set: number): boolean => held[answer]?.[set] !== false;
  const say = (set: number, of: (share: (typeof shares)[number]) => number, whole: number): string =>
    shares
      .map((share, answer) =>
        isHeld(answer, set)
          ? `${share.name} ${NOT_SHOWN}`
          : `${share.name} ${formatCount(of(share))} (${formatShare(of(share), whole)})`,
      )
      .join('; ');
  /** A figure that is not shown is not kept among the figures either. */
  const shown = (set: number, name: string, of: (share: (typeof shares)[number]) => number) =>
    Object.fromEntries(
      shares.flatMap((one, answer) =>
        isHeld(answer, set) ? [] : [[`${name} ${one.name}`, of(one)] as const],
      ),
    );
  const id = `group-${topic.id}`;
  const all = `in all of ${placeName(dataset)}: ${say(EVERYWHERE, (one) => one.everywhere, everywhere)}`;
  const figures = {
    everywhereOf: everywhere,
    ...shown(EVERYWHERE, 'everywhere', (one) => one.everywhere),
  };
  if (rows.length === 0) return finding(id, `${capitalised(all)}. ${none}`, figures);
  return finding(
    id,
    `${areasWords(dataset, rows.length)}: *${say(HERE, (one) => one.here, here)}*. ${capitalised(all)}.`,
    {
      areas: rows.length,
      hereOf: here,
      ...shown(HERE, 'here', (one) => one.here),
      ...figures,
    },
  );
}
