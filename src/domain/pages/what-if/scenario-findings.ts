import type { Effect, GroupEffect } from '../../figures/scenario/effect';
import type { HoursKind } from '../../model/access-options';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { type StatedDecision, WAY_NAMES } from '../../model/decision';
import { type PeopleId, type PeopleSet, peopleOf } from '../../model/people/people';
import type { Finding } from '../../model/reading';
import { servicePeople } from '../../model/scenario';
import { peopleByOutputArea } from '../../sums/people-by-place';
import { fairness, ratioText } from '../../sureness/fairness';
import { formatAreas, formatCount, formatKm, formatShare } from '../../words/format-value';
import { reachedCount, reachedText } from '../../words/people-words';
import { notHeldFor } from '../../words/refusals';
import { capitalised, finding, listed, placeName } from '../../words/sentence';
import { causesOf, changesStanding } from './change-standing';
import { changeWords, scenarioWords } from './change-words';

const PLACE_WORDS: Readonly<Record<HoursKind, string>> = {
  open: 'an open library or other access point',
  staffed: 'an access point with paid staff',
  evening: 'an access point open after 5 pm on a weekday',
  saturday: 'an access point open on Saturday',
};

/** Whom the scenario is about: the groups that online-only services are for, else all residents. */
export function leadGroups({ scenario, groups }: Effect): PeopleSet {
  const held = servicePeople(scenario).filter((id) => groups.some(({ group }) => group === id));
  return held.length === 0 ? ['residents'] : held;
}

export const groupEffectOf = (effect: Effect, id: PeopleId): GroupEffect => {
  const found = effect.groups.find(({ group }) => group === id);
  if (!found) throw new Error(`No effect on ${id}`);
  return found;
};

const within = ({ options }: Effect): string =>
  `within ${options.catchmentKm} km, in a straight line, of ${PLACE_WORDS[options.hours]}`;

/**
 * What the scenario does, the finding first. Every number is in `figures`.
 *
 * @param ways that the decision keeps open beside the one online
 */
export function scenarioFindings(
  dataset: Dataset,
  effect: Effect,
  ways: StatedDecision['ways'],
): readonly Finding[] {
  const { scenario, options } = effect;
  const seen = causesOf(dataset, scenario, options, 'any');
  const unseen = unseenFinding(dataset, effect);
  if (seen.changes.length === 0) return unseen;
  const first =
    effect.rule === 'online-only'
      ? leadGroups(effect).map((group) => onlineFinding(dataset, effect, group, ways))
      : [reachFinding(dataset, effect)];
  // An online-only service moves no place: nothing to say of distances and hours.
  const places = seen.changes.every(({ kind }) => kind === 'online-only')
    ? []
    : [distanceFinding(dataset, effect), accessFinding(dataset, effect)];
  return [
    ...first,
    ...notHeldGroups(dataset, effect),
    ...unseen,
    ...places,
    ...unfairFinding(dataset, effect),
  ];
}

/** Changes that the figures cannot see as reach is counted now: said, and never named as a cause. */
function unseenFinding(dataset: Dataset, { scenario, options }: Effect): readonly Finding[] {
  const standing = changesStanding(dataset, scenario, options);
  const unseen = standing.filter(({ by }) => by === null);
  if (unseen.length === 0) return [];
  const told = unseen.map(
    ({ change, text }) => `${capitalised(changeWords(dataset, change))}. ${text ?? ''}`,
  );
  const lead =
    unseen.length === standing.length ? '*Nothing that counts now would change.*' : `*Not in these figures:*`;
  return [finding('scenario-unseen', `${lead} ${told.join(' ')}`, {})];
}

/** People whom a service is for and of whom no count is held. */
function notHeldGroups(dataset: Dataset, { scenario, groups }: Effect): readonly Finding[] {
  const missing = servicePeople(scenario).filter((id) => !groups.some(({ group }) => group === id));
  return missing.map((id) =>
    finding('scenario-group-not-held', notHeldFor(dataset, [`how many ${peopleOf(id).brief} there are`]), {}),
  );
}

function reachFinding(dataset: Dataset, effect: Effect): Finding {
  const lead = groupEffectOf(effect, 'residents');
  const causes = causesOf(dataset, effect.scenario, effect.options, 'reach');
  const { gains, loses } = lead.by;
  const out = loses + lead.by['stays out'];
  const clauses = [
    ...(loses > 0
      ? [
          `*${reachedText(lead.group, loses)} (${formatShare(loses, lead.total)})* would no longer be ${within(effect)}`,
        ]
      : []),
    ...(gains > 0
      ? [
          `*${reachedText(lead.group, gains)} (${formatShare(gains, lead.total)})* would newly be ${within(effect)}`,
        ]
      : []),
    ...(loses === 0 && gains === 0 ? [`*nobody* would come ${within(effect)}, or cease to be`] : []),
  ];
  return finding(
    'scenario-reach',
    `If ${scenarioWords(dataset, causes)}, ${listed(clauses)}. ${capitalised(reachedCount(lead.group, out))} (${formatShare(out, lead.total)}) would ${loses > 0 ? 'then ' : 'still '}be out of reach.`,
    { loses, gains, out, total: lead.total },
  );
}

/** Ways that the decision keeps open and that need no journey: whoever has no place nearby has these. */
function leftAtHome(ways: StatedDecision['ways']): string | null {
  const left = ways.filter((id) => id === 'phone' || id === 'post');
  return left.length === 0 ? null : listed(left.map((id) => WAY_NAMES[id]));
}

function onlineFinding(
  dataset: Dataset,
  effect: Effect,
  group: PeopleId,
  ways: StatedDecision['ways'],
): Finding {
  const lead = groupEffectOf(effect, group);
  const { loses } = lead.by;
  const causes = causesOf(dataset, effect.scenario, effect.options, 'reach');
  const changes = causes.changes.filter((change) => change.kind !== 'online-only' || change.people === group);
  const services = changes.filter(({ kind }) => kind === 'online-only').length;
  const them = services > 1 ? 'them' : 'it';
  const home = leftAtHome(ways);
  const lack =
    home === null
      ? `would have neither another way to use ${them} nor a place nearby`
      : `would have no place nearby, and beside the way online only what the decision keeps open ${home}`;
  return finding(
    group === leadGroups(effect)[0] ? 'scenario-online' : `scenario-online-${group}`,
    `If ${scenarioWords(dataset, { ...causes, changes })}, *${reachedText(lead.group, loses)} (${formatShare(loses, lead.total)})* ${lack}: they do not live ${within(effect)}. The other ${reachedCount(lead.group, lead.total - loses)} live that near. Whether connection, device, skill and cost at home will do is not in these figures`,
    { loses, total: lead.total },
  );
}

function distanceFinding(dataset: Dataset, effect: Effect): Finding {
  const lead = groupEffectOf(effect, leadGroups(effect)[0] ?? 'residents');
  const { brief } = peopleOf(lead.group);
  const { kmBefore, kmAfter } = lead;
  if (kmAfter === null)
    return finding(
      'scenario-distance',
      `No counted access point is left anywhere in ${placeName(dataset)}.`,
      {},
    );
  if (kmBefore === null)
    return finding(
      'scenario-distance',
      `${capitalised(brief)} would on average have ${formatKm(kmAfter)} in a straight line to the nearest; now there is none.`,
      { kmAfter },
    );
  const { outputAreas } = dataset;
  const people = peopleByOutputArea(dataset, outputAreas, lead.group);
  let [moved, from, to] = [0, 0, 0];
  effect.kmBefore.forEach((km, index) => {
    const after = effect.kmAfter[index] as number;
    const here = people[index] ?? 0;
    if (km === after) return;
    moved += here;
    from += here * km;
    to += here * after;
  });
  const figures = { kmBefore, kmAfter, moved };
  if (moved === 0)
    return finding('scenario-distance', 'No distance to the nearest access point would change.', figures);
  return finding(
    'scenario-distance',
    `The nearest access point would be nearer or further for *${reachedText(lead.group, moved)}*: on average ${formatKm(to / moved)} in a straight line instead of ${formatKm(from / moved)}. Over all ${brief} it ${formatKm(kmAfter) === formatKm(kmBefore) ? `stays about ${formatKm(kmAfter)}` : `is ${formatKm(kmAfter)} instead of ${formatKm(kmBefore)}`}.`,
    { ...figures, movedFrom: from / moved, movedTo: to / moved },
  );
}

function accessFinding(dataset: Dataset, effect: Effect): Finding {
  const [before, after] = [effect.accessBefore.column, effect.accessAfter.column];
  let [lower, higher] = [0, 0];
  before.values.forEach((value, row) => {
    if (before.status[row] !== Status.value) return;
    const change = rounded((after.values[row] ?? 0) - value);
    if (change < 0) lower += 1;
    if (change > 0) higher += 1;
  });
  const what = effect.accessBefore.unit === 'hours' ? 'hours' : 'terminal-hours';
  const text =
    lower === 0 && higher === 0
      ? `Reachable ${what} per resident would change in no area by a tenth or more.`
      : `Reachable ${what} a week per 1,000 residents would fall in *${someAreas(lower)}* and rise in *${someAreas(higher)}* of ${formatCount(dataset.count)}, each library’s hours being shared among the people near it.`;
  return finding('scenario-access', text, { lower, higher });
}

const someAreas = (count: number): string => (count === 0 ? 'none' : formatAreas(count));
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Groups are compared among all who live somewhere: of services for some people that is said to be supposed. */
function forEverybody(effect: Effect): string {
  const { changes } = effect.scenario;
  const services = changes.flatMap((change) => (change.kind === 'online-only' ? [change.people] : []));
  if (services.length === 0 || leadGroups(effect).includes('residents')) return '';
  return `Were ${services.length > 1 ? 'these services' : 'this service'} for everybody, `;
}

const lowerIf = (before: string, word: string): string => (before === '' ? word : word.toLowerCase());

/** The sentence an assessment needs: which groups lose more than their share, if any. */
function unfairFinding(dataset: Dataset, effect: Effect): readonly Finding[] {
  const all = groupEffectOf(effect, 'residents');
  const fate = all.by.loses > 0 ? 'loses' : all.by.gains > 0 ? 'gains' : null;
  if (fate === null) return [];
  const judged = fairness(dataset, effect, fate);
  const verb = fate === 'loses' ? 'lose' : 'gain';
  const supposed = forEverybody(effect);
  const wrong = judged.filter(({ verdict }) => verdict === (fate === 'loses' ? 'more' : 'less'));
  const figures = Object.fromEntries(
    judged.flatMap(({ group, ratio }) => (ratio === null ? [] : [[group, ratio]])),
  );
  if (wrong.length === 0) {
    return [
      finding(
        'scenario-unfair',
        `${supposed}${lowerIf(supposed, 'No')} group for which figures are held is shown to ${verb} ${fate === 'loses' ? 'more' : 'less'} than its share, as far as the counts and the error of spreading them can tell.`,
        figures,
      ),
    ];
  }
  const clauses = wrong.map(
    (one) =>
      `*${peopleOf(one.group).brief}*${peopleOf(one.group).estimated ? ' (estimated)' : ''}, ${formatShare(one.share, 1)} of them against ${formatShare(one.shareOfAll, 1)} of all residents, ratio ${ratioText(one)}`,
  );
  return [
    finding(
      'scenario-unfair',
      `${supposed}${lowerIf(supposed, fate === 'loses' ? 'More' : 'Less')} than their share would ${verb}: ${clauses.join('; ')}.`,
      figures,
    ),
  ];
}
