import type { ReactNode } from 'react';
import type { AreaCode, Row } from '../../domain/model/codes';
import type { Reading } from '../../domain/model/reading';
import { placedFileName } from '../../export/download';
import type { AppStore } from '../../state/store';
import { evidenceQuery, viewLink } from '../evidence/make-evidence';
import { GroupingControl } from '../groups/GroupingControl';
import { onDemand } from '../shared/on-demand';
import { Part } from '../shared/Part';
import type { PageAddress } from '../shared/page-addresses';
import { SaveTable } from '../shared/SaveTable';
import { useNarrow } from '../shared/use-narrow';
import { AreasTable } from '../table/AreasTable';
import { Controls } from './Controls';
import { Answer, Findings } from './Findings';
import { Question } from './Question';
import { Welcome } from './Welcome';

const MissedPanel = onDemand('whom we miss', async () => (await import('../missed/MissedPanel')).MissedPanel);
const ComparePanel = onDemand(
  'the comparison',
  async () => (await import('../compare/ComparePanel')).ComparePanel,
);
const GroupsTable = onDemand(
  'the table by place',
  async () => (await import('../groups/GroupsTable')).GroupsTable,
);

interface ExplorePageProps {
  readonly state: AppStore;
  /** The reading that text and table show: it may be a frame behind the map's. */
  readonly settled: Reading;
  readonly address: PageAddress;
  readonly toolbar: ReactNode;
  readonly map: ReactNode;
  /** What is known of the place that is open; null = none is. */
  readonly panel: ReactNode;
  readonly selectRow: (row: Row | null) => void;
  readonly onToggleCompared: (code: AreaCode) => void;
  /** Whether the form is open that says what is changing. */
  readonly isDeciding: boolean;
  readonly onDeciding: (on: boolean) => void;
}

/** The question, its answer, and the answer as map, table, whom we miss or places side by side. */
export function ExplorePage(props: ExplorePageProps) {
  const { state, settled, address, toolbar, map, panel, onToggleCompared } = props;
  const { dataset, reading, choices } = state;
  // on a phone the map is on the first screen, and its tools under it
  const isToolbarBelow = useNarrow() && choices.layout === 'map';
  return (
    <>
      <Welcome
        address={address}
        onDecide={() => {
          props.onDeciding(true);
          document.querySelector<HTMLElement>('.decision-change')?.focus();
        }}
        onHelp={() => state.setLayout('help')}
      />
      <main className={`explore explore--${choices.layout}`}>
        <Question
          reading={settled}
          onView={state.setView}
          actions={state}
          isDeciding={props.isDeciding}
          onDeciding={props.onDeciding}
        />
        <Part name="The answer" of={settled}>
          <Answer reading={settled} />
        </Part>
        <div className="stage">
          <div className="stage-inner">
            {!isToolbarBelow && toolbar}
            <div className="stage-body">
              {choices.layout === 'missed' && (
                <Part name="Who we miss" of={choices}>
                  <MissedPanel dataset={settled.dataset} choices={choices} actions={state} />
                </Part>
              )}
              {choices.layout === 'compare' && (
                <Part name="The comparison" of={choices}>
                  <ComparePanel
                    dataset={dataset}
                    choices={choices}
                    robustness={settled.robustness}
                    onToggle={onToggleCompared}
                  />
                </Part>
              )}
              {choices.layout === 'map' && map}
              {choices.layout === 'table' && <TableForm {...props} />}
              {panel}
            </div>
            {isToolbarBelow && toolbar}
          </div>
        </div>
        {/* a control that waited for the settled reading would spring back under the hand */}
        <Part name="The controls" of={reading}>
          <Controls dataset={dataset} reading={reading} actions={state} />
        </Part>
        <Part name="What stands behind the answer" of={settled}>
          <Findings reading={settled} />
        </Part>
      </main>
    </>
  );
}

/** The answer as a table, of areas or of the places they are put together to. */
function TableForm({ state, settled, selectRow, onToggleCompared }: ExplorePageProps) {
  const { dataset, reading, choices } = state;
  return (
    <Part name="The table" of={settled}>
      <div className="groups">
        <GroupingControl
          dataset={dataset}
          by={choices.grouping.by}
          label="A row for each"
          onChoose={(by) => state.choose({ grouping: { by, place: null } })}
        />
        {!settled.dataset.madeOf ? (
          <AreasTable
            dataset={dataset}
            reading={settled}
            onSelect={selectRow}
            onCompare={onToggleCompared}
            onSort={state.setSort}
            onFilter={(filter) => state.choose({ filter })}
            download={
              <SaveTable
                name={placedFileName(dataset, 'digital-inclusion')}
                what={() => ({
                  dataset,
                  reading,
                  link: viewLink(evidenceQuery(dataset, reading)),
                })}
              >
                Download table (CSV)
              </SaveTable>
            }
          />
        ) : (
          <GroupsTable
            dataset={dataset}
            choices={settled.choices}
            actions={state}
            fileName={placedFileName(dataset, 'digital-inclusion')}
            link={() => viewLink(evidenceQuery(dataset, reading))}
          />
        )}
      </div>
    </Part>
  );
}
