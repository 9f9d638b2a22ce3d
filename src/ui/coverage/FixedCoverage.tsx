import type { CoverageFile, CoverageRow } from '../../artefact/files';
import type { Dataset } from '../../domain/model/dataset';
import { formatCount } from '../../domain/words/format-value';
import { listed, placeName } from '../../domain/words/sentence';
import { ScrollTable } from '../shared/ScrollTable';
import { percent, percentInColumn } from './percent';
import { SourceLine } from './SourceLine';

type Fixed = NonNullable<CoverageFile['fixed']>;
type PctKey = {
  readonly [K in keyof CoverageRow]: CoverageRow[K] extends number ? K : never;
}[keyof CoverageRow];

const HEADLINES: readonly { readonly key: PctKey; readonly text: string }[] = [
  { key: 'gigabitPct', text: 'of premises can get gigabit broadband' },
  { key: 'fullFibrePct', text: 'can get full fibre' },
  { key: 'below30Pct', text: 'cannot get 30 Mbit/s' },
  { key: 'withoutDecentPct', text: 'cannot get decent broadband: below the universal service obligation' },
];

const COLUMNS: readonly { readonly key: PctKey; readonly heading: string }[] = [
  { key: 'gigabitPct', heading: 'Gigabit' },
  { key: 'fullFibrePct', heading: 'Full fibre' },
  { key: 'superfastPct', heading: 'Superfast' },
  { key: 'below30Pct', heading: 'Below 30 Mbit/s' },
  { key: 'below10Pct', heading: 'Below 10 Mbit/s' },
  { key: 'below5Pct', heading: 'Below 5 Mbit/s' },
  { key: 'below2Pct', heading: 'Below 2 Mbit/s' },
  { key: 'withoutDecentPct', heading: 'Without decent broadband' },
];

/** Fixed broadband for the whole council beside its neighbours. */
export function CouncilCoverage({ fixed, dataset }: { fixed: Fixed; dataset: Dataset }) {
  const { council } = fixed;
  return (
    <section aria-labelledby="coverage-fixed" className="coverage-section">
      <h2 id="coverage-fixed">
        Fixed broadband in {council.name}, {fixed.vintage}
      </h2>
      <dl className="headlines">
        {HEADLINES.map(({ key, text }) => (
          <div key={key} className="headline">
            <dt>{text}</dt>
            <dd className="numeric">{percent(council[key])}</dd>
          </div>
        ))}
      </dl>
      <p>
        {formatCount(council.withoutDecentPremises)} of {formatCount(council.premises)} premises are without
        decent broadband.
      </p>
      <CoverageTable
        label={`Fixed broadband, ${council.name} and its neighbours`}
        caption={`Share of premises, ${fixed.vintage}: the whole council, and neighbours for which it is held`}
        placeHeading="Council"
        rows={[council, ...fixed.neighbours]}
        strongCode={council.code}
      />
      {fixed.notHeld.length > 0 && (
        <p>
          Not held for {fixed.vintage}: {listed(fixed.notHeld)}, which also border {placeName(dataset)}. What
          is published for them is in the table of neighbours.
        </p>
      )}
      <SourceLine dataset={dataset} sourceId={fixed.sourceId} vintage={fixed.vintage} />
    </section>
  );
}

const BESIDE: readonly { readonly key: BesideKey; readonly heading: string }[] = [
  { key: 'gigabitPct', heading: 'Gigabit, premises' },
  { key: 'below30Pct', heading: 'Below 30 Mbit/s, premises' },
  { key: 'fourGPct', heading: '4G, land area' },
  { key: 'fiveGPct', heading: '5G, land area' },
];
type Beside = NonNullable<CoverageFile['beside']>;
type BesideKey = Exclude<keyof Beside['rows'][number], 'code' | 'name'>;

/** The council and every council that shares its border, in the four figures published for all of them. */
export function NeighbourCoverage({ beside, dataset }: { beside: Beside; dataset: Dataset }) {
  const [own] = beside.rows;
  return (
    <section aria-labelledby="coverage-neighbours" className="coverage-section">
      <h2 id="coverage-neighbours">
        {placeName(dataset)} and its neighbours, {beside.vintage}
      </h2>
      <p>
        The {beside.rows.length - 1} English councils that share a border on land with {placeName(dataset)},
        found from the shapes of their areas; none across an estuary. Mobile figures are shares of land with
        outdoor signal from at least one operator, not of homes.
      </p>
      <ScrollTable label={`Coverage, ${placeName(dataset)} and its neighbours`}>
        <table className="figures-table">
          <caption>
            <span>Share covered, {beside.vintage}: whole councils</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Council</th>
              {BESIDE.map(({ key, heading }) => (
                <th key={key} scope="col" className="numeric">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beside.rows.map((row) => (
              <tr key={row.code} className={row === own ? 'row--strong' : undefined}>
                <th scope="row">{row.name}</th>
                {BESIDE.map(({ key }) => {
                  const share = row[key];
                  return (
                    <td key={key} className="numeric">
                      {share === null ? 'Not held' : percentInColumn(share)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <SourceLine dataset={dataset} sourceId={beside.sourceId} vintage={beside.vintage} />
    </section>
  );
}

/** The same figures by constituency; some reach beyond the county. */
export function ConstituencyCoverage({
  constituencies: { rows, sourceId, vintage },
  dataset,
}: {
  constituencies: NonNullable<CoverageFile['constituencies']>;
  dataset: Dataset;
}) {
  return (
    <section aria-labelledby="coverage-constituencies" className="coverage-section">
      <h2 id="coverage-constituencies">By constituency, {vintage}</h2>
      <p>
        3 of the 7 constituencies cross the county boundary: their figures are for the whole constituency,
        with places outside {placeName(dataset)}.
      </p>
      <CoverageTable
        label="Fixed broadband by constituency"
        caption={`Share of premises, ${vintage}: whole constituencies`}
        placeHeading="Constituency"
        rows={rows}
        strongCode={null}
      />
      <SourceLine dataset={dataset} sourceId={sourceId} vintage={vintage} />
    </section>
  );
}

interface CoverageTableProps {
  readonly label: string;
  readonly caption: string;
  readonly placeHeading: string;
  readonly rows: readonly CoverageRow[];
  readonly strongCode: string | null;
}

function CoverageTable({ label, caption, placeHeading, rows, strongCode }: CoverageTableProps) {
  return (
    <ScrollTable label={label}>
      <table className="figures-table figures-table--wide">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{placeHeading}</th>
            <th scope="col" className="numeric">
              Premises
            </th>
            {COLUMNS.map(({ key, heading }) => (
              <th key={key} scope="col" className="numeric">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className={row.code === strongCode ? 'row--strong' : undefined}>
              <th scope="row">{row.name}</th>
              <td className="numeric">{formatCount(row.premises)}</td>
              {COLUMNS.map(({ key }) => (
                <td key={key} className="numeric">
                  {percentInColumn(row[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
