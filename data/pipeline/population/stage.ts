import { FILES } from '../../../src/artefact/files';
import type { InternetUse, Population, PopulationTopic } from '../../../src/domain/model/population';
import { readEthnicGroups } from '../../../src/formats/ethnic-groups';
import { readInternetUse } from '../../../src/formats/internet-use';
import { readNomis } from '../../../src/formats/nomis';
import type { CouncilProfile } from '../../councils/profile';
import { inputProblem, oneEach, readRecords } from '../inputs';
import type { Stage, StageContext } from '../stage';

const RELIGIONS = [
  'No religion',
  'Christian',
  'Buddhist',
  'Hindu',
  'Jewish',
  'Muslim',
  'Sikh',
  'Other religion',
  'Not answered',
];

/** Religion and ethnic group by area, and who uses the internet nationally: context for evidence packs, which alone load it. */
export const populationStage =
  (profile: CouncilProfile): Stage =>
  (context) => {
    const file: Population = {
      topics: [...ethnicity(context, profile), ...religion(context, profile)],
      internetUse: internetUse(context),
    };
    return [{ path: FILES.population, text: `${JSON.stringify(file)}\n` }];
  };

/** The four rates that a document quotes, all of one measure and period. */
function internetUse({ inputs }: StageContext): InternetUse {
  const sourceId = 'ons-internet-users-2020';
  const path = 'internet-use/national_rates.csv';
  const problem = (fault: string) => inputProblem(sourceId, path, fault);
  const groups = ['all adults 16+', '16 to 44', '75 and over', 'disabled adults'];
  const rates = oneEach(
    readRecords(
      inputs,
      sourceId,
      path,
      readInternetUse,
      ({ measure, group }) => measure.startsWith('recent internet users') && groups.includes(group),
    ),
    ({ group }) => group,
    groups,
    problem,
  );
  const [period = '', ...others] = new Set(rates.map((rate) => rate.period));
  if (others.length > 0) throw problem(`has rates of ${period} beside ${others.join(' and ')}`);
  const [adults = Number.NaN, aged16To44 = Number.NaN, aged75Plus = Number.NaN, disabled = Number.NaN] =
    rates.map(({ pct }) => pct);
  return { sourceId, period, adults, aged16To44, aged75Plus, disabled };
}

function religion({ inputs, areas }: StageContext, profile: CouncilProfile): readonly PopulationTopic[] {
  const sourceId = 'census-ts030';
  const path = profile.inputs.religion;
  if (path === null) return [];
  const headings = [
    'Religion: Total: All usual residents',
    ...RELIGIONS.map((answer) => `Religion: ${answer}`),
  ];
  const records = readRecords(inputs, sourceId, path, (text) => readNomis(text, headings));
  const local = oneEach(
    records,
    ({ code }) => code,
    areas.codes,
    (fault) => inputProblem(sourceId, path, fault),
  );
  const column = (at: number) => local.map(({ figures }) => figures[at] ?? Number.NaN);
  return [
    {
      id: 'religion',
      title: 'Religion',
      sourceId,
      total: column(0),
      answers: RELIGIONS.map((name, index) => ({ name, counts: column(index + 1) })),
    },
  ];
}

function ethnicity({ inputs, areas }: StageContext, profile: CouncilProfile): readonly PopulationTopic[] {
  const sourceId = 'census-ethnic-group';
  const path = profile.inputs.ethnicGroups;
  if (path === null) return [];
  const problem = (fault: string) => inputProblem(sourceId, path, fault);
  const records = readRecords(inputs, sourceId, path, readEthnicGroups);
  const groups = [...new Set(records.map(({ group }) => group))].toSorted();
  const byGroup = groups.map((name) => ({
    name,
    records: oneEach(
      records.filter(({ group }) => group === name),
      ({ code }) => code,
      areas.codes,
      problem,
    ),
  }));
  const total = byGroup[0]?.records.map(({ residents }) => residents) ?? [];
  for (const [row, code] of areas.codes.entries()) {
    const sum = byGroup.reduce((people, one) => people + (one.records[row]?.people ?? Number.NaN), 0);
    if (sum !== total[row]) throw problem(`has groups that add up to ${sum}, not ${total[row]}, for ${code}`);
  }
  return [
    {
      id: 'ethnicity',
      title: 'Ethnic group',
      sourceId,
      total,
      answers: byGroup.map((one) => ({ name: one.name, counts: one.records.map(({ people }) => people) })),
    },
  ];
}
