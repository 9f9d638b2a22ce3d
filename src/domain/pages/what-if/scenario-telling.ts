import { chosenEffect } from '../../figures/families/scenario-family';
import { fateByArea } from '../../figures/scenario/effect';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import type { Finding } from '../../model/reading';
import { lacksOutputAreas, noOutputAreas } from '../../words/refusals';
import { finding } from '../../words/sentence';
import { changeWords, scenarioName, upperFirst } from './change-words';
import { groupPeople } from './group-count';
import { groupEffectOf, leadGroup, scenarioFindings } from './scenario-findings';
import { scenarioLimits } from './scenario-limits';
import { typeChanges, typeFinding } from './type-changes';

/** What a reading says in the what-if, in place of what it says of a view. */
export interface Telling {
  readonly question: string;
  readonly scenario: { readonly name: string; readonly changes: readonly string[] };
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly notKnown: readonly string[];
  /** 1 where somebody in the area would lose. */
  readonly marked: Uint8Array;
  readonly markLabel: string;
  /** Why nothing can be said of any area; null where it can. */
  readonly refused: string | null;
}

const QUESTION = 'What if? Who gains, who loses, and where';

/** The scenario's title, sentences and marks; null outside the what-if. */
export function scenarioTelling(dataset: Dataset, choices: Choices): Telling | null {
  if (choices.layout !== 'what-if') return null;
  const bare = {
    question: QUESTION,
    scenario: {
      name: scenarioName(dataset, choices.scenario),
      changes: choices.scenario.changes.map((change) => upperFirst(changeWords(dataset, change))),
    },
    notKnown: [],
    marked: new Uint8Array(dataset.count),
    markLabel: 'home to somebody who would lose reach',
    refused: null,
  };
  if (lacksOutputAreas(dataset)) {
    const refused = noOutputAreas(dataset, 'who gains and who loses');
    const told = choices.scenario.changes.length === 0 ? '' : ` (${bare.scenario.name})`;
    return {
      ...bare,
      title: `What if${told}: cannot be said`,
      findings: [finding('scenario-refused', refused, {})],
      refused,
    };
  }
  const effect = chosenEffect(dataset, choices);
  if (choices.scenario.changes.length === 0) {
    const text = 'Nothing is changed in this scenario, so nobody gains or loses by it.';
    return { ...bare, title: 'What if: no change yet', findings: [finding('scenario-none', text, {})] };
  }
  const name = scenarioName(dataset, choices.scenario);
  if (!effect) {
    const text = 'The output areas from which the effect is computed are not loaded yet.';
    return {
      ...bare,
      title: `What if: ${name}`,
      findings: [finding('scenario-loading', text, {})],
      refused: text,
    };
  }
  const lead = groupEffectOf(effect, leadGroup(effect));
  const { loses, gains } = lead.by;
  const some = (count: number) => groupPeople(lead.group, count);
  const result = [
    ...(loses > 0 ? [`${some(loses)} lose reach`] : []),
    ...(gains > 0 ? [`${some(gains)} gain reach`] : []),
  ];
  return {
    ...bare,
    title: `${upperFirst(name)}: ${result.length > 0 ? result.join(', ') : 'nobody gains or loses reach'}`,
    findings: [
      ...scenarioFindings(dataset, effect),
      ...(choices.scenario.changes.some(({ kind }) => kind !== 'online-only')
        ? [typeFinding(typeChanges(dataset, choices, effect))]
        : []),
    ],
    notKnown: scenarioLimits(dataset, effect),
    marked: Uint8Array.from(fateByArea(dataset, effect, 'residents', 'loses'), (people) =>
      people > 0 ? 1 : 0,
    ),
  };
}
