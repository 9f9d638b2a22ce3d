import type { WardCount, WardTotal } from '../domain/telling/by-ward';
import { COMPARED_HEADINGS, type ComparedDecision } from '../domain/telling/decisions-compared';
import { formatAbout, formatCount } from '../domain/words/format-value';
import { capitalised, sentencesOf } from '../domain/words/sentence';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { column, heading, type ReportBlock, type ReportTable, say, type Words } from './report-block';

/** So many wards are named in a document; all of them are in the tables beside it. */
const MOST_WARDS = { oneMap: 8, manyMaps: 5 };
const MOST_ACTIONS = 3;

/** One page for who reads no further: what changes, for whom and how many, where, what is offered, how sure. */
export function summary(pack: EvidencePack): readonly ReportBlock[] {
  return [
    heading(2, 'In short'),
    ...(pack.service.name === '' ? [] : [say(`Service: ${pack.service.name}.`)]),
    ...decided(pack),
    {
      kind: 'list',
      items: [
        ...whoUsesIt(pack),
        ...pack.views.map((view) => [...numbered(pack, view), ...firstFinding(view)]),
      ],
    },
    ...sideBySide(pack),
    ...labelled('What is suggested.', suggested(pack)),
    ...labelled('How sure.', howSure(pack)),
    ...wardTable(pack),
    ...placeTables(pack),
  ];
}

/** What is decided, where it is stated and is not all that is said of the service already. */
function decided({ views, service, decisions }: EvidencePack): readonly ReportBlock[] {
  if (decisions.length > 0) return [];
  const decision = views[0]?.reading.decision ?? null;
  return decision === null || decision.startsWith(`${service.name}, `) ? [] : [say(`Decision: ${decision}.`)];
}

/** The decisions of the views, where there are several. */
function sideBySide({ decisions }: EvidencePack): readonly ReportBlock[] {
  if (decisions.length === 0) return [];
  const columns = Object.keys(COMPARED_HEADINGS) as (keyof ComparedDecision)[];
  const table: ReportTable = {
    kind: 'table',
    caption: 'The decisions side by side',
    columns: columns.map((id) => column(COMPARED_HEADINGS[id], id === 'decision' ? 32 : 17)),
    rows: decisions.map((row) => columns.map((id) => row[id])),
  };
  return [table];
}

/** Whom it is for, and how many of them live far from help: the same on every map, so said once. */
const whoUsesIt = ({ views, decisions }: EvidencePack): readonly (readonly Words[])[] =>
  decisions.length > 0
    ? []
    : (views[0]?.reading.findings ?? []).filter(({ id }) => id === 'users').map(({ parts }) => parts);

const numbered = (pack: EvidencePack, { number }: EvidenceView): readonly Words[] =>
  pack.views.length === 1 ? [] : [{ text: `Map ${number}. `, strong: true }];

const firstFinding = ({ reading }: EvidenceView): readonly Words[] =>
  reading.findings[0]?.parts ?? [{ text: reading.refused ?? 'No area meets every condition of this view.' }];

function labelled(label: string, sentences: readonly string[]): readonly ReportBlock[] {
  if (sentences.length === 0) return [];
  return [
    {
      kind: 'text',
      tone: 'plain',
      words: [{ text: `${label} `, strong: true }, { text: sentences.join(' ') }],
    },
  ];
}

function suggested({ views }: EvidencePack): readonly string[] {
  const actions = [...new Set(views.flatMap((view) => view.actions))].slice(0, MOST_ACTIONS);
  return actions.map((action) => `${capitalised(action)}.`);
}

/** How far the first map's areas depend on its thresholds; the others' stand further down. */
function howSure({ views }: EvidencePack): readonly string[] {
  const [first] = views[0]?.robustness ?? [];
  if (!first) return [];
  return views.length === 1
    ? [first.text]
    : [
        `Map 1: ${sentencesOf(first.text)[0]}`,
        'How much the other maps depend on their thresholds stands below.',
      ];
}

const WARD_HEADINGS: Readonly<Record<WardCount, string>> = {
  residents: 'Residents',
  residents_65_plus: 'Aged 65 and over',
  disabled_residents: 'Disabled residents',
  no_car_households: 'Households with no car',
  offline_households: 'Households expected to answer on paper',
};

/** Every place of the views that are told by place, and all of them together: what the table on the screen says. */
function placeTables({ views }: EvidencePack): readonly ReportBlock[] {
  return views
    .filter(({ reading }) => reading.dataset.madeOf)
    .flatMap(({ number, table }) => [
      {
        kind: 'table' as const,
        caption: views.length === 1 ? table.caption : `Map ${number}. ${table.caption}`,
        columns: table.columns.map(({ heading, numeric }, at) =>
          column(heading, at === 0 ? 22 : 14, numeric),
        ),
        rows: table.rows,
      },
    ]);
}

/** The areas concerned by ward: with their counts where there is one map, else how many areas and residents on each. */
function wardTable(pack: EvidencePack): readonly ReportBlock[] {
  const { views } = pack;
  const [only] = views;
  const table = views.length === 1 && only ? oneMap(pack, only) : manyMaps(pack);
  if (table === null) return [];
  const most = views.length === 1 ? MOST_WARDS.oneMap : MOST_WARDS.manyMaps;
  const all = new Set(views.flatMap(({ byWard }) => byWard.map(({ ward }) => ward))).size;
  return [
    table,
    say(
      [
        'Totals of the areas concerned, not of whole wards; an area is in the ward that most of its postcodes lie in.',
        ...(all > most
          ? [
              `The ${formatCount(most)} with most residents of ${formatCount(all)}; all are in the tables (CSV).`,
            ]
          : []),
        ...(pack.wardCounts.includes('offline_households') && views.length === 1
          ? ['Expected by ONS to answer the 2021 Census on paper, by choice or not.']
          : []),
      ].join(' '),
      'note',
    ),
  ];
}

function oneMap({ wardCounts }: EvidencePack, { byWard }: EvidenceView): ReportTable | null {
  if (!byWard.some(({ ward }) => ward !== '')) return null;
  const cells = ({ areas, counts }: Omit<WardTotal, 'ward'>): readonly string[] => [
    formatCount(areas),
    ...wardCounts.map((id) =>
      id === 'offline_households' ? formatAbout(counts[id]) : formatCount(counts[id]),
    ),
  ];
  const sum = (id: WardCount) => byWard.reduce((total, { counts }) => total + counts[id], 0);
  const whole = {
    areas: byWard.reduce((total, { areas }) => total + areas, 0),
    counts: {
      residents: sum('residents'),
      residents_65_plus: sum('residents_65_plus'),
      disabled_residents: sum('disabled_residents'),
      no_car_households: sum('no_car_households'),
      offline_households: sum('offline_households'),
    },
  };
  return {
    kind: 'table',
    caption: 'The areas concerned by ward, most residents first',
    columns: [
      column('Ward', 30),
      column('Areas', 10, true),
      ...wardCounts.map((id) => column(WARD_HEADINGS[id], 14, true)),
    ],
    rows: [
      ...byWard.slice(0, MOST_WARDS.oneMap).map((one) => [wardName(one.ward), ...cells(one)]),
      ['All areas concerned', ...cells(whole)],
    ],
  };
}

function manyMaps({ views }: EvidencePack): ReportTable | null {
  const residents = new Map<string, number>();
  for (const { byWard } of views)
    for (const { ward, counts } of byWard)
      residents.set(ward, Math.max(residents.get(ward) ?? 0, counts.residents));
  if (![...residents.keys()].some((ward) => ward !== '')) return null;
  const wards = [...residents].sort((a, b) => b[1] - a[1]).map(([ward]) => ward);
  const cell = (areas: number, people: number) =>
    areas === 0 ? '–' : `${formatCount(areas)} (${formatCount(people)})`;
  return {
    kind: 'table',
    caption: 'Areas concerned (and residents of them) by ward, map by map',
    columns: [column('Ward', 30), ...views.map(({ number }) => column(`Map ${number}`, 14, true))],
    rows: [
      ...wards.slice(0, MOST_WARDS.manyMaps).map((ward) => [
        wardName(ward),
        ...views.map(({ byWard }) => {
          const one = byWard.find((other) => other.ward === ward);
          return cell(one?.areas ?? 0, one?.counts.residents ?? 0);
        }),
      ]),
      [
        'All areas concerned',
        ...views.map(({ byWard }) =>
          cell(
            byWard.reduce((sum, { areas }) => sum + areas, 0),
            byWard.reduce((sum, { counts }) => sum + counts.residents, 0),
          ),
        ),
      ],
    ],
  };
}

const wardName = (ward: string): string => (ward === '' ? 'Ward not held' : ward);
