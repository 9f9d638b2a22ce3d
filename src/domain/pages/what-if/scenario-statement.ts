import { chosenEffect, effectOptions } from '../../figures/scenario/change-figures';
import { type Effect, fateByArea } from '../../figures/scenario/effect';
import type { Choices } from '../../model/choices';
import type { Dataset } from '../../model/dataset';
import { peopleOf } from '../../model/people/people';
import type { Statement } from '../../model/reading';
import { onlinePeople } from '../../model/scenario';
import { scenarioSourceIds } from '../../telling/scenario-sources';
import { peopleText, reachedCount, reachedText } from '../../words/people-words';
import { lacksOutputAreas, noOutputAreas } from '../../words/refusals';
import { capitalised, finding, listed, placeName } from '../../words/sentence';
import { answerFinding } from './answer-changes';
import { causesOf, changesStanding } from './change-standing';
import { changeWords, scenarioName } from './change-words';
import { groupEffectOf, leadGroups, scenarioFindings } from './scenario-findings';
import { scenarioLimits } from './scenario-limits';
import { typeChanges, typeFinding } from './type-changes';

const QUESTION = 'What if? Who gains, who loses, and where';

/** 1 where somebody loses: of all residents, or of the people whom a service that goes online-only is for. */
function whereSomeLose(dataset: Dataset, effect: Effect): Uint8Array {
  const losing = leadGroups(effect).map((group) => fateByArea(dataset, effect, group, 'loses'));
  return Uint8Array.from({ length: dataset.count }, (_, row) =>
    losing.some((people) => (people[row] as number) > 0) ? 1 : 0,
  );
}

/** How many of the one group whom a service is for would lose it: not all who live in the areas concerned. */
function lostWords(dataset: Dataset, effect: Effect): string | null {
  const group = onlinePeople(effect.scenario);
  const held = effect.groups.find((one) => one.group === group);
  if (group === 'residents' || !held) return null;
  const all = peopleText(peopleOf(group), held.total);
  return `${reachedCount(group, held.by.loses)} of ${placeName(dataset)}’s ${all} would`;
}

/** What the what-if states: what the scenario does, and where somebody would lose by it. */
export function scenarioStatement(dataset: Dataset, choices: Choices): Statement {
  const bare = {
    question: QUESTION,
    scenario: {
      name: scenarioName(dataset, choices.scenario),
      changes: changesStanding(dataset, choices.scenario, effectOptions(choices)).map(({ change, text }) =>
        [capitalised(changeWords(dataset, change)), ...(text === null ? [] : [text])].join('. '),
      ),
      lost: null,
    },
    edges: [],
    notKnown: [],
    marked: new Uint8Array(dataset.count),
    markLabel: 'somebody who lives here would lose reach',
    refused: null,
    meanings: [],
    markMeasures: [],
    toldSourceIds: scenarioSourceIds(choices.scenario),
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
  // What the figures cannot see is no cause of what they say; a name given by hand stands.
  // Nor is a cut that only shares out fewer hours the cause of anybody's loss of reach, which is what the title tells.
  const causes = causesOf(dataset, choices.scenario, effectOptions(choices), 'reach');
  const name = scenarioName(dataset, causes.changes.length > 0 ? causes : choices.scenario);
  if (!effect) {
    const text = 'The mobile library’s stops, from which the effect is computed, are not loaded yet.';
    return {
      ...bare,
      title: `What if: ${name}`,
      findings: [finding('scenario-loading', text, {})],
      refused: text,
    };
  }
  if (causes.changes.length === 0) {
    const findings = scenarioFindings(dataset, effect, choices.decision.ways);
    const refused = findings[0]?.text ?? '';
    return { ...bare, title: `${capitalised(name)}: not seen as reach is counted now`, findings, refused };
  }
  const leads = leadGroups(effect).map((group) => groupEffectOf(effect, group));
  const some = (fate: 'loses' | 'gains') =>
    listed(leads.filter(({ by }) => by[fate] > 0).map(({ group, by }) => reachedText(group, by[fate])));
  const result = [
    ...(some('loses') === '' ? [] : [`${some('loses')} lose reach`]),
    ...(some('gains') === '' ? [] : [`${some('gains')} gain reach`]),
  ];
  return {
    ...bare,
    scenario: { ...bare.scenario, lost: lostWords(dataset, effect) },
    title: `${capitalised(name)}: ${result.length > 0 ? result.join(', ') : 'nobody gains or loses reach'}`,
    findings: [
      ...scenarioFindings(dataset, effect, choices.decision.ways),
      ...(choices.scenario.changes.some(({ kind }) => kind !== 'online-only')
        ? [answerFinding(dataset, choices), typeFinding(typeChanges(dataset, choices))]
        : []),
    ],
    notKnown: scenarioLimits(dataset, effect),
    marked: whereSomeLose(dataset, effect),
  };
}
