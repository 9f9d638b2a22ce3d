import type { Effect } from '../../figures/scenario/effect';
import { Status } from '../../model/column';
import type { Dataset } from '../../model/dataset';
import { fairnessNote } from '../../sureness/fairness';
import { formatShare } from '../../words/format-value';
import { placeName } from '../../words/sentence';

/** What the effect of a scenario cannot say, beside what it says. */
export function scenarioLimits(dataset: Dataset, effect: Effect): readonly string[] {
  const { scenario, options } = effect;
  const has = (kind: string) => scenario.changes.some((change) => change.kind === kind);
  return [
    walkingNote(dataset, effect),
    ...(has('mobile-stops')
      ? [
          'Mobile stops are those of the timetable of November 2019, each visited every fourth week for the minutes given there; whether any is still served is not known. One in reach counts like any other place.',
        ]
      : []),
    ...(has('online-only')
      ? [
          'How good connections are is known by area only, from the Indices of Deprivation 2025, which cannot tell 2 from 10 or 30 Mbit/s apart: every online-only service is judged by the same threshold. Who has a device, can pay or knows how is not known.',
        ]
      : []),
    ...(has('terminals') && effect.accessAfter.unit === 'hours'
      ? [
          'The computers entered change no figure yet: help is counted by hours alone until those of every open place are known.',
        ]
      : []),
    ...(options.hours === 'open'
      ? []
      : [
          'Hours by day are clock hours of about 2019/20, and match the totals of 2023 for only half the libraries.',
        ]),
    'Types of alternative follow from the barriers, judged before and after with the same thresholds; shares within a walk stay as they are.',
    fairnessNote(dataset),
  ];
}

/** Why straight lines, and what walking polygons say of today's places. */
function walkingNote(dataset: Dataset, effect: Effect): string {
  const walk = dataset.columns.get('walk_30min_pct');
  const residents = dataset.counts.get('residents');
  let [walkable, people] = [0, 0];
  walk?.values.forEach((share, row) => {
    if (walk.status[row] !== Status.value || residents?.status[row] !== Status.value) return;
    const count = residents.values[row] ?? 0;
    people += count;
    walkable += (count * share) / 100;
  });
  let [near, all] = [0, 0];
  effect.kmBefore.forEach((km, index) => {
    const count = dataset.outputAreas.residents[index] ?? 0;
    all += count;
    if (km <= effect.options.catchmentKm) near += count;
  });
  const today =
    people > 0
      ? ` Today ${formatShare(near, all)} of ${placeName(dataset)}’s residents are within ${effect.options.catchmentKm} km in a straight line, and about ${formatShare(walkable, people)} within 30 minutes’ walk of an open library (postcodes inside walking polygons, weighted by residents).`
      : '';
  return `Reach is a straight line from where people live (the mean of an output area’s postcodes); the walking areas of 2023 follow paths and were computed only for libraries as they stood, so a new or moved place has none.${today} Roads are longer than straight lines, rivers and hills are not allowed for.`;
}
