import { countedPeople } from '../../areas/counted-people';
import { typeAt, typeColumn } from '../../figures/alternative-type';
import { connectionNotes } from '../../figures/dials/connection-notes';
import { scoreInWords } from '../../figures/dials/ranking';
import { AREA_TYPES, type AreaType, TYPE_NAMES } from '../../model/alternative';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { DEMANDS } from '../../model/decision';
import type { Finding } from '../../model/reading';
import { isUnsure, type Robustness, SURE_SHARE } from '../../model/robustness';
import { countRows, total } from '../../sums/totals';
import { shareText } from '../../sureness/band-text';
import { formatCount } from '../../words/format-value';
import { peopleText } from '../../words/people-words';
import { formatRows, rowNouns } from '../../words/row-nouns';
import { finding, placeName } from '../../words/sentence';
import { peopleInWords } from '../decision-words';

export interface TypeCount {
  readonly type: AreaType;
  readonly areas: number;
  /** Of the people whom the service is for; all residents where no count of them is held. */
  readonly people: number;
}

/** How many areas and people each type holds, from the most that has to be done to the least. */
export function typeCounts(dataset: Dataset, choices: Choices): readonly TypeCount[] {
  const column = typeColumn(dataset, choices);
  return [...AREA_TYPES].reverse().map((type) => {
    const isHere = (row: number) => typeAt(column, row) === type;
    return {
      type,
      areas: countRows(dataset, isHere),
      people: total(dataset, countedPeople(choices).count, isHere).sum,
    };
  });
}

/** Areas in which a barrier that decides cannot be judged, so that they are of no type. */
export function untyped(dataset: Dataset, choices: Choices): Omit<TypeCount, 'type'> {
  const column = typeColumn(dataset, choices);
  const isHere = (row: number) => typeAt(column, row) === null;
  return {
    areas: countRows(dataset, isHere),
    people: total(dataset, countedPeople(choices).count, isHere).sum,
  };
}

/** The sentences of the alternatives view. */
export function alternativeFindings(
  dataset: Dataset,
  choices: Choices,
  robustness: Robustness | null,
): readonly Finding[] {
  const counts = typeCounts(dataset, choices);
  const of = (type: AreaType) => counts.find((one) => one.type === type) ?? { areas: 0, people: 0 };
  const [offer, reach, nearby, online] = [of('offer'), of('reach'), of('nearby'), of('online')];
  const counted = countedPeople(choices);
  const asked = `For ${lowerFirst(DEMANDS[choices.decision.demand].name)}`;
  const far = { areas: offer.areas + reach.areas, people: offer.people + reach.people };
  return [
    far.areas > 0
      ? finding(
          'alternatives',
          `${asked}: help is far in *${formatRows(dataset, far.areas)}, home to ${peopleText(counted, far.people)}.* ${formatCount(reach.areas)} ${reach.areas === 1 ? 'comes' : 'come'} out as “${lowerFirst(TYPE_NAMES.reach)}” and *${formatCount(offer.areas)}*, where many were expected on paper or incomes are low as well, as “${lowerFirst(TYPE_NAMES.offer)}”.`,
          { ...far, reach: reach.areas, offer: offer.areas },
        )
      : finding('alternatives', `${asked}: in *no ${rowNouns(dataset).one}* is help far.`, { areas: 0 }),
    finding(
      'alternatives-others',
      `In *${formatRows(dataset, nearby.areas)}* (${peopleText(counted, nearby.people)}) many were expected on paper or incomes are low, and help is near: “${lowerFirst(TYPE_NAMES.nearby)}”. In *${formatRows(dataset, online.areas)}* (${peopleText(counted, online.people)}) no barrier that is judged by area holds; somebody needs another way there too.`,
      {
        nearby: nearby.areas,
        nearbyPeople: nearby.people,
        online: online.areas,
        onlinePeople: online.people,
      },
    ),
    ...untypedFindings(dataset, choices),
    ...(robustness ? [robustnessFinding(dataset, robustness)] : []),
  ];
}

function untypedFindings(dataset: Dataset, choices: Choices): readonly Finding[] {
  const { areas, people } = untyped(dataset, choices);
  if (areas === 0) return [];
  return [
    finding(
      'alternatives-untyped',
      `*${formatRows(dataset, areas)}* (${peopleText(countedPeople(choices), people)}): not known, because a barrier that decides cannot be judged there.`,
      { areas, people },
    ),
  ];
}

function robustnessFinding(dataset: Dataset, robustness: Robustness): Finding {
  const { score, draws, ranked, worstTenth, influences } = robustness;
  const always = countRows(dataset, (row) => (worstTenth[row] ?? 0) >= SURE_SHARE);
  const unsure = countRows(dataset, (row) => isUnsure(robustness, row));
  const first = influences[0];
  const mover = first
    ? ` What moves the ranking most is ${first.name} (${shareText(first.share)} of all movement).`
    : '';
  return finding(
    'how-sure',
    `How sure is the ranking? Of ${formatCount(draws)} rankings with other weights, scales and ingredients, at least nine in ten put *${formatRows(dataset, always)}* in ${placeName(dataset)}’s worst tenth by ${scoreInWords(score)}. *${formatRows(dataset, unsure)}* ${unsure === 1 ? 'is' : 'are'} there in some rankings but not in others: the table says “not sure” of them.${mover}`,
    { draws, ranked, always, unsure, mover: first?.share ?? 0 },
  );
}

/** What connectivity rests on, and what the data cannot tell about the service. */
export function serviceNotes(dataset: Dataset, choices: Choices): readonly string[] {
  const { demand, people } = choices.decision;
  return [
    ...connectionNotes(dataset, demand),
    ...(people.length === 0
      ? ['A count of adults alone is not held for these areas: residents of every age are counted.']
      : []),
    ...(people.length > 1
      ? [
          `How many are ${peopleInWords(people)} is not published for an area without counting some twice: all residents are counted here.`,
        ]
      : []),
    ...(choices.access.hours === 'open'
      ? []
      : ['Walking shares count every open library, not only those with the hours that count.']),
    ...(choices.access.hours === 'evening' || choices.access.hours === 'saturday'
      ? [
          'Evening and Saturday opening is from clock hours of about 2019/20, held for the council’s own libraries only: check before travelling.',
        ]
      : []),
    'Whether a library has a private space is not known for any of them.',
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
