import { NOT_HELD } from '../domain/model/people/characteristics';
import { fillingWords } from '../domain/telling/added-census';
import type { GroupEvidence } from '../domain/telling/group-evidence';
import { DUTY_PROMPTS, OUTCOMES } from './eia-form';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { column, heading, list, type ReportBlock, type ReportTable, say } from './report-block';

type OfGroup = EvidencePack['groups'][number];

/**
 * The groups of the form: what the data say of each of which they say something, one table of those of which they
 * cannot, and one to complete for all of them.
 */
export function groups(pack: EvidencePack): readonly ReportBlock[] {
  const isSilent = ({ byView }: OfGroup) => byView[0]?.evidence.cannotSay !== null;
  const silent = pack.groups.filter(isSilent);
  return [
    say(
      'The Public Sector Equality Duty (Equality Act 2010, section 149) has three aims. For each group below, weigh each of them:',
    ),
    list(DUTY_PROMPTS.map(({ aim, prompt }) => `${aim}. ${prompt}`)),
    ...pack.groups
      .filter((group) => !isSilent(group))
      .flatMap(({ group, byView }) => [heading(3, group.name), ...said(byView)]),
    ...(silent.length === 0 ? [] : [heading(3, 'This map cannot say'), cannotSay(silent)]),
    outcomes(pack),
  ];
}

function said(
  byView: readonly { readonly view: EvidenceView; readonly evidence: GroupEvidence }[],
): readonly ReportBlock[] {
  const first = byView[0]?.evidence;
  if (!first) return [];
  if (first.answers.length > 0)
    return [say('Population context, not evidence of exclusion: the annex has every answer to the Census.')];
  const notes = [first.note, first.context].filter((note) => note !== null).join(' ');
  return [
    {
      kind: 'list',
      items: byView.flatMap(({ view, evidence }) =>
        evidence.statements.map(({ parts }) =>
          byView.length === 1 ? parts : [{ text: `Map ${view.number}. ` }, ...parts],
        ),
      ),
    },
    ...(notes === '' ? [] : [say(notes, 'note')]),
  ];
}

const cannotSay = (silent: readonly OfGroup[]): ReportTable => ({
  kind: 'table',
  caption: `${NOT_HELD.replace('this group', 'these groups')} Silence is not “no impact”.`,
  columns: [column('Group', 25), column('Where evidence might be found', 75)],
  rows: silent.map(({ group, byView }) => {
    const cannot = byView[0]?.evidence.cannotSay;
    const more = (cannot?.reason ?? '').replace(NOT_HELD, '').trim();
    return [group.name, `${cannot?.where ?? ''}.${fillingWords(group)} ${more}`.trim()];
  }),
});

const outcomes = ({ groups: all }: EvidencePack): ReportTable => ({
  kind: 'table',
  caption: 'Outcome for each group, for the officer to complete',
  columns: [
    column('Group', 24),
    column('Summary of impact', 40),
    ...OUTCOMES.map((outcome) => column(outcome, 12)),
  ],
  rows: all.map(({ group }) => [group.name, '', ...OUTCOMES.map(() => '☐')]),
});
