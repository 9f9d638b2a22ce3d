import { FOR_OFFICER, FORM, SIGN_OFFS } from './eia-form';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { actions } from './report-actions';
import { column, heading, type ReportBlock, say } from './report-block';
import { method, namedEvidence, sources } from './report-evidence';
import { groups } from './report-groups';
import { summary } from './report-summary';

/**
 * The whole report: a page for who reads no further, then the council's form in its order. What the tool cannot know is
 * left for the officer. The maps fill pages of their own, turned sideways, before everything else that is evidence: what
 * follows them then runs on without a break to the end. Lists of areas and what publishers say of each source stand in
 * the annex.
 */
export function reportBlocks(pack: EvidencePack): readonly ReportBlock[] {
  return [
    heading(1, pack.title),
    say(
      `Drafted on ${pack.madeOn.words} with ${pack.product.name} ${pack.product.version}, data version ${pack.dataVersion}. It drafts evidence; people decide. Outcomes, actions and sign-offs are left for the officer.`,
      'note',
    ),
    ...summary(pack),
    heading(2, 'About this assessment'),
    {
      kind: 'table',
      caption: 'Who it is for, and when',
      columns: [column('Item', 40), column('Entry', 60)],
      rows: [
        [FORM.organisation, pack.council.name],
        [FORM.version, ''],
        [FORM.completed, ''],
      ],
    },
    heading(2, FORM.description),
    ...description(pack),
    heading(2, FORM.evidence),
    heading(3, FORM.dataUsed),
    say(
      `${pack.views.length === 1 ? 'One map, which follows on a page of its own' : 'Maps, which follow one to a page'}; then what the data say, where, how the figures were made and every source. The lists of areas are in the tables (CSV) and in the annex of the pack.`,
    ),
    { kind: 'page', landscape: true },
    ...pack.views.flatMap((view): readonly ReportBlock[] => [
      heading(4, `Map ${view.number}: ${view.reading.mapTitle}`),
      { kind: 'picture', view },
    ]),
    { kind: 'page', landscape: false },
    heading(4, 'What the data say'),
    ...pack.views.flatMap(viewWords),
    ...method(pack),
    ...sources(pack),
    ...namedEvidence(pack),
    heading(3, FORM.consulted),
    say(`${FOR_OFFICER} Figures for areas are no substitute for asking the people concerned.`, 'prompt'),
    heading(2, FORM.analysis),
    ...groups(pack),
    heading(2, FORM.actions),
    ...actions(pack),
    heading(2, FORM.remaining),
    say(FOR_OFFICER, 'prompt'),
    heading(2, FORM.signOff),
    {
      kind: 'table',
      caption: 'Completed, signed off and to be reviewed',
      columns: [column('Item', 28), column('Entry', 34), column('When', 16), column('Entry', 22)],
      rows: SIGN_OFFS.map(([who, when]) => [who, '', when, '']),
      toSign: true,
    },
  ];
}

/** In the officer's words where they gave them. */
function description({ service, views }: EvidencePack): readonly ReportBlock[] {
  const own = [service.name, service.description].filter(Boolean).join('. ').replace(/\.$/, '');
  const questions = [...new Set(views.map(({ reading }) => reading.question))].join(' ');
  return [
    own === ''
      ? say(`${FOR_OFFICER} Say which service is changing, how, and for whom.`, 'prompt')
      : say(`${own}.`),
    say(`Looked at here: ${questions}`),
  ];
}

function viewWords({ number, reading, caption, link }: EvidenceView): readonly ReportBlock[] {
  return [
    {
      kind: 'text',
      tone: 'plain',
      words: [{ text: `Map ${number}: ${reading.mapTitle}.`, strong: true }],
    },
    ...(caption === '' ? [] : [say(caption)]),
    {
      kind: 'list',
      items: [
        ...reading.findings.map(({ parts }) => parts),
        [{ text: 'This view on the map: ' }, { text: link, link }],
      ],
    },
  ];
}
