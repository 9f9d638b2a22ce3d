import type { CoverageFile } from '../../artefact/files';
import { newestFirst } from '../../domain/figures/loaded-standing';
import type { Dataset } from '../../domain/model/dataset';
import { listed } from '../../domain/words/sentence';
import type { Loaded } from '../../load/types';
import { Problem } from '../shared/Problem';
import { AreaHistory } from './AreaHistory';
import { CdsContracts } from './CdsContracts';
import { ConstituencyCoverage, CouncilCoverage, NeighbourCoverage } from './FixedCoverage';
import { MobileCoverage, TakeUp } from './MobileAndTakeUp';
import { SourceLine } from './SourceLine';
import { TrendChart } from './TrendChart';

interface CoveragePanelProps {
  /** null while it is being fetched. */
  readonly coverage: Loaded<CoverageFile> | null;
  readonly dataset: Dataset;
  readonly onRetry: () => void;
}

/** Figures published for the whole council or a constituency, and what became of the CDS contracts. */
export function CoveragePanel({ coverage, dataset, onRetry }: CoveragePanelProps) {
  return (
    <article className="coverage" aria-labelledby="coverage-heading">
      <h1 id="coverage-heading">
        {dataset.cds.length > 0 ? 'Broadband and mobile coverage, and CDS' : 'Broadband and mobile coverage'}
      </h1>
      <p className="page-lead">
        These figures are not shown for small areas, because Ofcom’s figure is for the whole council or
        constituency and does not say where inside it the slow lines are. For small areas the map uses the
        connectivity indicator of the Indices of Deprivation 2025{newer(dataset)}.
      </p>
      {coverage === null && <p>Loading the coverage figures…</p>}
      {coverage?.ok === false && (
        <Problem
          className="panel-problem"
          text={`The coverage figures could not be loaded. ${coverage.problem.text}`}
        >
          <button type="button" className="button button--secondary" onClick={onRetry}>
            Try again
          </button>
        </Problem>
      )}
      {coverage?.ok && <Figures file={coverage.value} dataset={dataset} />}
      <AreaHistory layers={dataset.loaded ?? []} heading="h2" />
      {dataset.cds.length > 0 && <CdsContracts dataset={dataset} />}
    </article>
  );
}

/** The newest files that give small areas their figures, beside the indicator. */
function newer({ loaded = [] }: Dataset): string {
  const newest = [...new Set(loaded.map(({ kind }) => kind))]
    .filter((kind) => kind.startsWith('ofcom') || kind === 'bduk')
    .flatMap((kind) => newestFirst(loaded.filter((layer) => layer.kind === kind)).slice(0, 1));
  const names = newest.map(({ source, title }) => `${title} (${source.vintage})`);
  return names.length === 0 ? '' : `, and figures of their own from ${listed(names)}`;
}

function Figures({ file, dataset }: { file: CoverageFile; dataset: Dataset }) {
  const trendSources = [...new Set(file.trends.map((trend) => trend.sourceId))];
  return (
    <>
      {file.fixed ? (
        <CouncilCoverage fixed={file.fixed} dataset={dataset} />
      ) : (
        <p>
          Ofcom’s figures for the whole of {dataset.council.name} are not held here. Add Ofcom’s council file
          under “Add data” to see them.
        </p>
      )}
      {file.beside && <NeighbourCoverage beside={file.beside} dataset={dataset} />}
      {file.trends.length > 0 && (
        <section aria-labelledby="coverage-trends" className="coverage-section">
          <h2 id="coverage-trends">The trend to January 2026</h2>
          <p>
            Figures for the whole council beside wider areas, half a year apart. Some were put together from
            others, and may differ from those published elsewhere.
          </p>
          <div className="trends">
            {file.trends.map((trend) => (
              <TrendChart key={trend.indicator} trend={trend} councilCode={dataset.council.code} />
            ))}
          </div>
          {trendSources.map((sourceId) => (
            <SourceLine key={sourceId} dataset={dataset} sourceId={sourceId} />
          ))}
        </section>
      )}
      {file.constituencies && <ConstituencyCoverage constituencies={file.constituencies} dataset={dataset} />}
      {file.takeUp && <TakeUp takeUp={file.takeUp} dataset={dataset} />}
      {file.mobile && (
        <MobileCoverage
          mobile={file.mobile}
          placeName={file.fixed?.council.name ?? dataset.council.name}
          dataset={dataset}
        />
      )}
    </>
  );
}
