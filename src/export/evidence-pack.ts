import { rowsConcerned } from '../domain/areas/areas-concerned';
import { populationOf } from '../domain/areas/population-by-place';
import type { Assessment, NamedEvidence } from '../domain/model/assessment';
import type { Dataset } from '../domain/model/dataset';
import { CHARACTERISTICS, type Characteristic } from '../domain/model/people/characteristics';
import type { Population } from '../domain/model/population';
import { PRODUCT } from '../domain/model/product';
import type { Finding, Reading } from '../domain/model/reading';
import { NO_SERVICE, type Service } from '../domain/model/service';
import type { Source } from '../domain/model/source';
import { printedGroups } from '../domain/pages/groups/printed-groups';
import { type PrintedTable, printedAreas } from '../domain/telling/areas-table';
import { concernedByWard, heldWardCounts, type WardCount, type WardTotal } from '../domain/telling/by-ward';
import { type ComparedDecision, decisionsCompared } from '../domain/telling/decisions-compared';
import { type GroupEvidence, groupEvidence } from '../domain/telling/group-evidence';
import { mitigationWords } from '../domain/telling/mitigation-words';
import { type Setting, settingsInWords } from '../domain/telling/settings';
import { placeName, sentencesOf } from '../domain/words/sentence';
import { dayInWords } from './day-in-words';
import { viewFileName } from './file-names';
import { limitsInWords, methodInWords, reportedInWords } from './method-words';
import { suggestedActions } from './suggested-actions';

/** One view a person wants to take away. */
export interface EvidenceEntry {
  readonly reading: Reading;
  /** Full address that opens the view. */
  readonly link: string;
  /** The officer's own words over the picture; empty = none. */
  readonly caption: string;
  /** The officer's own description of the picture; null = as generated. */
  readonly altText: string | null;
}

export interface EvidenceView extends EvidenceEntry {
  /** From 1, in the order of the pack. */
  readonly number: number;
  /** Starts the names of the view's files: "1-overview". */
  readonly slug: string;
  readonly description: { readonly text: string; readonly edited: boolean };
  readonly settings: readonly Setting[];
  readonly robustness: readonly Finding[];
  readonly table: PrintedTable;
  /** The areas concerned by ward, most residents first. */
  readonly byWard: readonly WardTotal[];
  readonly groups: readonly GroupEvidence[];
  /** Actions that fit what the view found, each a clause. */
  readonly actions: readonly string[];
}

/** Everything an equality impact assessment needs of some views: plain values, which every writer only dresses. */
export interface EvidencePack {
  readonly title: string;
  readonly council: Dataset['council'];
  readonly place: string;
  /** The service that changes, in the officer's words; empty = not given. */
  readonly service: Service;
  /** Where the views are of several decisions: these side by side. */
  readonly decisions: readonly ComparedDecision[];
  /** Counts that are held, for the totals by ward. */
  readonly wardCounts: readonly WardCount[];
  readonly product: typeof PRODUCT;
  readonly dataVersion: string;
  /** `iso` as 2026-11-24, `words` as "24 November 2026". */
  readonly madeOn: { readonly iso: string; readonly words: string };
  readonly views: readonly EvidenceView[];
  /** Every group of the form once, with what each view says of it. */
  readonly groups: readonly {
    readonly group: Characteristic;
    readonly byView: readonly { readonly view: EvidenceView; readonly evidence: GroupEvidence }[];
  }[];
  readonly sources: readonly Source[];
  /** Of those, the ones that figures rest on; the others are of shapes, names and background. */
  readonly figureSourceIds: ReadonlySet<string>;
  readonly attribution: readonly string[];
  readonly method: readonly string[];
  /** Places that others report beside what is published, each with who says so and when. */
  readonly reported: readonly string[];
  readonly limits: readonly string[];
  /** What the council's own assessment of its technology names; null = none is held. */
  readonly assessment: AssessedBefore | null;
}

/** A council's assessment of its technology beside the data: what it names as evidence and what is known of each mitigation. */
export interface AssessedBefore {
  readonly title: string;
  readonly evidence: readonly NamedEvidence[];
  readonly mitigations: readonly {
    readonly whom: string;
    readonly mitigation: string;
    readonly said: Finding;
  }[];
}

export interface PackMaterial {
  readonly dataset: Dataset;
  readonly entries: readonly EvidenceEntry[];
  /** null when it could not be loaded; the groups that need it then say so. */
  readonly population: Population | null;
  readonly assessment: Assessment | null;
  readonly madeOn: Date;
  /** Absent = not given. */
  readonly service?: Service;
}

/** Pure: the same material gives the same pack, to the last word. */
export function buildPack({
  dataset,
  entries,
  population,
  assessment,
  madeOn,
  service = NO_SERVICE,
}: PackMaterial): EvidencePack {
  const reported = entries.map(({ reading }) => rowsConcerned(reading));
  const views = entries.map((entry, index): EvidenceView => {
    const rows = reported[index] ?? [];
    const { reading } = entry;
    const { madeOf } = reading.dataset;
    // rows of other places are no rows of these: what small numbers follow from is asked of like places
    const alike = reported.filter((_, at) => entries[at]?.reading.dataset.madeOf?.by === madeOf?.by);
    return {
      ...entry,
      robustness: reading.refused === null ? reading.edges : [],
      groups: groupEvidence(
        reading.dataset,
        rows,
        populationOf(population, reading.dataset),
        alike,
        reading.refused,
        reading.people,
        reading.scenario?.lost,
      ),
      number: index + 1,
      slug: `${index + 1}-${viewFileName(reading)}`,
      description: { text: entry.altText ?? reading.altText, edited: entry.altText !== null },
      settings: settingsInWords(dataset, reading),
      table: madeOf ? printedGroups(madeOf.areas, reading) : printedAreas(dataset, reading),
      byWard: madeOf ? [] : concernedByWard(dataset, reading),
      actions: suggestedActions(reading.dataset, reading),
    };
  });
  const groupSources = views.flatMap(({ groups }) => groups.flatMap(({ sourceIds }) => sourceIds));
  const sources = [
    ...new Map(
      [
        ...views.flatMap(({ reading }) => reading.sources),
        ...groupSources.flatMap((id) => dataset.sources.get(id) ?? []),
      ].map((source) => [source.id, source]),
    ).values(),
  ];
  const place = placeName(dataset);
  return {
    title: `Digital inclusion in ${place}: evidence for an equality impact assessment`,
    council: dataset.council,
    place,
    service: serviceOf(service, entries),
    decisions: decisionsCompared(
      dataset,
      entries.map(({ reading }) => reading.choices),
    ),
    wardCounts: heldWardCounts(dataset),
    product: PRODUCT,
    dataVersion: dataset.version,
    madeOn: { iso: isoDay(madeOn), words: dayInWords(madeOn) },
    views,
    groups: CHARACTERISTICS.map((group, at) => ({
      group,
      byView: views.flatMap((view) => {
        const evidence = view.groups[at];
        return evidence ? [{ view, evidence }] : [];
      }),
    })),
    sources,
    figureSourceIds: new Set([
      ...groupSources,
      ...views.flatMap(({ reading: { measure, beside } }) =>
        [measure, ...beside.map((one) => one.measure)].flatMap(({ sourceIds }) => sourceIds),
      ),
    ]),
    attribution: [...new Set(sources.flatMap(({ attribution }) => sentencesOf(attribution)))],
    method: methodInWords(
      dataset,
      views.map(({ reading }) => reading),
    ),
    reported: reportedInWords(dataset),
    limits: limitsInWords(views.map(({ reading }) => reading)),
    assessment: assessment && {
      title: assessment.title,
      evidence: assessment.evidence,
      mitigations: assessment.actionPlan.map(({ whom, mitigation, id }) => ({
        whom,
        mitigation,
        said: mitigationWords(dataset, id),
      })),
    },
  };
}

/** The day where the person is, not in Greenwich. */
function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The officer's own words of the service; where there are none, those of the one decision that all views are of. */
function serviceOf(service: Service, entries: readonly { readonly reading: Reading }[]): Service {
  const [first] = entries;
  if (service.name !== '' || service.description !== '' || !first) return service;
  if (entries.some(({ reading }) => reading.decision !== first.reading.decision)) return service;
  const { choices, decision } = first.reading;
  if (decision === null) return service;
  const told = `${decision}.`;
  const { name, description } = choices.decision;
  return { name, description: description === '' ? told : `${description.replace(/\.$/, '')}. ${told}` };
}
