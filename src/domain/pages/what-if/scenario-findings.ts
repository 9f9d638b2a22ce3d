import { worstWords } from '../../areas/marks';
import type { Effect, GroupEffect } from '../../figures/scenario/effect';
import type { HoursKind } from '../../model/access-options';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { type GroupId, PEOPLE_GROUPS } from '../../model/people-groups';
import type { Finding } from '../../model/reading';
import { fairness, ratioText } from '../../sureness/fairness';
import { formatAreas, formatCount, formatKm, formatShare } from '../../words/format-value';
import { finding, listed, placeName } from '../../words/sentence';
import { scenarioWords } from './change-words';
import { groupCount, groupPeople } from './group-count';

const PLACE_WORDS: Readonly<Record<HoursKind, string>> = {
  open: 'an open library or other access point',
  staffed: 'an access point with paid staff',
  evening: 'an access point open after 5 pm on a weekday',
  saturday: 'an access point open on Saturday',
};

/** Whom the scenario is about: the group an online-only service is for, else all residents. */
export function leadGroup({ scenario }: Effect): GroupId {
  for (const change of scenario.changes) if (change.kind === 'online-only') return change.people;
  return 'residents';
}

export const groupEffectOf = (effect: Effect, id: GroupId): GroupEffect => {
  const found = effect.groups.find(({ group }) => group === id);
  if (!found) throw new Error(`No effect on ${id}`);
  return found;
};

export const within = ({ options }: Effect): string =>
  `within ${options.catchmentKm} km, in a straight line, of ${PLACE_WORDS[options.hours]}`;

/** What the scenario does, the finding first. Every number is in `figures`. */
export function scenarioFindings(dataset: Dataset, effect: Effect): readonly Finding[] {
  // An online-only service moves no place: nothing to say of distances and hours.
  if (effect.scenario.changes.every(({ kind }) => kind === 'online-only'))
    return [onlineFinding(dataset, effect), ...unfairFinding(dataset, effect)];
  return [
    effect.rule === 'online-only' ? onlineFinding(dataset, effect) : reachFinding(dataset, effect),
    distanceFinding(dataset, effect),
    accessFinding(dataset, effect),
    ...unfairFinding(dataset, effect),
  ];
}

function reachFinding(dataset: Dataset, effect: Effect): Finding {
  const lead = groupEffectOf(effect, leadGroup(effect));
  const { gains, loses } = lead.by;
  const out = loses + lead.by['stays out'];
  const clauses = [
    ...(loses > 0
      ? [
          `*${groupPeople(lead.group, loses)} (${formatShare(loses, lead.total)})* would no longer be ${within(effect)}`,
        ]
      : []),
    ...(gains > 0
      ? [
          `*${groupPeople(lead.group, gains)} (${formatShare(gains, lead.total)})* would newly be ${within(effect)}`,
        ]
      : []),
    ...(loses === 0 && gains === 0 ? [`*nobody* would come ${within(effect)}, or cease to be`] : []),
  ];
  return finding(
    'scenario-reach',
    `If ${scenarioWords(dataset, effect.scenario)}, ${listed(clauses)}. ${upper(groupCount(lead.group, out))} (${formatShare(out, lead.total)}) would ${loses > 0 ? 'then ' : 'still '}be out of reach.`,
    { loses, gains, out, total: lead.total },
  );
}

function onlineFinding(dataset: Dataset, effect: Effect): Finding {
  const lead = groupEffectOf(effect, leadGroup(effect));
  const { loses } = lead.by;
  return finding(
    'scenario-online',
    `If ${scenarioWords(dataset, effect.scenario)}, *${groupPeople(lead.group, loses)} (${formatShare(loses, lead.total)})* would lose it: they live in areas among ${worstWords(effect.options.worstPercent)} and not ${within(effect)}. The other ${groupCount(lead.group, lead.total - loses)} have a better-connected area or an access point that near; whether they can use either is not known.`,
    { loses, total: lead.total },
  );
}

function distanceFinding(dataset: Dataset, effect: Effect): Finding {
  const lead = groupEffectOf(effect, leadGroup(effect));
  const whom = lead.group === 'no-car' ? 'Households without a car' : upper(PEOPLE_GROUPS[lead.group].words);
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
      `${whom} would on average have ${formatKm(kmAfter)} in a straight line to the nearest; now there is none.`,
      { kmAfter },
    );
  let [moved, from, to] = [0, 0, 0];
  effect.kmBefore.forEach((km, index) => {
    const after = effect.kmAfter[index] as number;
    const residents = dataset.outputAreas?.residents[index] ?? 0;
    if (km === after) return;
    moved += residents;
    from += residents * km;
    to += residents * after;
  });
  const figures = { kmBefore, kmAfter, moved };
  if (moved === 0)
    return finding('scenario-distance', 'No distance to the nearest access point would change.', figures);
  return finding(
    'scenario-distance',
    `The nearest access point would be nearer or further for *${formatCount(moved)} residents*: on average ${formatKm(to / moved)} in a straight line instead of ${formatKm(from / moved)}. Over all ${PEOPLE_GROUPS[lead.group].words} it ${formatKm(kmAfter) === formatKm(kmBefore) ? `stays about ${formatKm(kmAfter)}` : `is ${formatKm(kmAfter)} instead of ${formatKm(kmBefore)}`}.`,
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
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentence an assessment needs: which groups lose more than their share, if any. */
function unfairFinding(dataset: Dataset, effect: Effect): readonly Finding[] {
  const all = groupEffectOf(effect, 'residents');
  const fate = all.by.loses > 0 ? 'loses' : all.by.gains > 0 ? 'gains' : null;
  if (fate === null) return [];
  const judged = fairness(dataset, effect, fate);
  const verb = fate === 'loses' ? 'lose' : 'gain';
  const wrong = judged.filter(({ verdict }) => verdict === (fate === 'loses' ? 'more' : 'less'));
  const figures = Object.fromEntries(
    judged.flatMap(({ group, ratio }) => (ratio === null ? [] : [[group, ratio]])),
  );
  if (wrong.length === 0) {
    return [
      finding(
        'scenario-unfair',
        `No group for which figures are held is shown to ${verb} ${fate === 'loses' ? 'more' : 'less'} than its share, as far as the counts and the error of spreading them can tell.`,
        figures,
      ),
    ];
  }
  const clauses = wrong.map(
    (one) =>
      `*${PEOPLE_GROUPS[one.group].words}*${PEOPLE_GROUPS[one.group].estimated ? ' (estimated)' : ''}, ${formatShare(one.share, 1)} of them against ${formatShare(one.shareOfAll, 1)} of all residents, ratio ${ratioText(one)}`,
  );
  return [
    finding(
      'scenario-unfair',
      `${fate === 'loses' ? 'More' : 'Less'} than their share would ${verb}: ${clauses.join('; ')}.`,
      figures,
    ),
  ];
}
