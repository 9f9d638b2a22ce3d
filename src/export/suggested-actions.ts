import { rowsConcerned } from '../domain/areas/areas-concerned';
import type { ViewId } from '../domain/model/choices';
import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import { fittingTally } from '../domain/telling/alternatives/fitting';
import { peopleInWords } from '../domain/telling/decision-words';
import { formatRows } from '../domain/words/row-nouns';
import { listed } from '../domain/words/sentence';

/** What several views may ask for: the same words, so that a pack says it once and names the maps. */
const KEEP_A_WAY =
  'keep a way to use the service by phone or in person for the areas listed, and say so where it goes online';
const ASK_FOR_HELP =
  'ask the libraries and community venues nearest to these areas what one-to-one help they can give, and when';

const OF_VIEW: Readonly<Record<Exclude<ViewId, 'alternatives' | 'rural'>, readonly string[]>> = {
  overview: [KEEP_A_WAY, ASK_FOR_HELP],
  age: [
    KEEP_A_WAY,
    ASK_FOR_HELP,
    'ask older residents of these areas, through parish councils, GP practices and carers’ groups, which way of using the service suits them',
  ],
  'low-income': [
    'tell residents of the areas listed about social tariffs and about free computers in libraries',
    'ask whether a venue nearer to these areas can offer a computer and help',
  ],
};

/** Actions that fit what a view found, each a clause; none where no area is concerned. */
export function suggestedActions(dataset: Dataset, reading: Reading): readonly string[] {
  const rows = rowsConcerned(reading);
  if (rows.length === 0) return [];
  const { choices } = reading;
  if (reading.scenario) return scenarioActions(reading);
  switch (choices.view) {
    case 'alternatives':
      return alternativeActions(dataset, reading, rows);
    case 'rural':
      return [
        KEEP_A_WAY,
        `ask ${dataset.cds.length > 0 ? 'Connecting Devon and Somerset' : 'the broadband programme'} what is planned for the areas listed, and by when`,
      ];
    default:
      return OF_VIEW[choices.view];
  }
}

function scenarioActions({ choices }: Reading): readonly string[] {
  return [
    'before the change is made, agree how people in the areas listed will be served, and tell them',
    'ask the groups that would lose more than their share what would work for them',
    ...(choices.scenario.changes.some(({ kind }) => kind === 'online-only') ? [KEEP_A_WAY] : []),
  ];
}

function alternativeActions(
  dataset: Dataset,
  { choices }: Reading,
  rows: readonly number[],
): readonly string[] {
  const { people } = choices.decision;
  const whom = people.length === 0 ? '' : ` to ${peopleInWords(people)}`;
  const ways = fittingTally(dataset, choices, rows).map(
    ({ name, areas }) => `${name.charAt(0).toLowerCase()}${name.slice(1)} (${formatRows(dataset, areas)})`,
  );
  return [
    `offer the service${whom} in the areas listed in the ways that fit them: ${listed(ways)}`,
    'where help is near or the connection is adequate, ask the libraries there for assisted digital sessions',
  ];
}
