import { Fragment } from 'react';
import { type AreaCode, areaCode } from '../../domain/model/codes';
import type { AreaReading, Reading } from '../../domain/model/reading';
import { AlternativeHere } from './AlternativeHere';
import { CdsHere } from './CdsHere';
import { FigureGroup } from './FigureGroup';
import { NearestLibraries } from './NearestLibraries';
import { useCloseOnEscape, useScrollToTopFor } from './use-panel';

interface AreaPanelProps {
  readonly reading: Reading;
  readonly onClose: () => void;
  /** Puts the area beside others, or takes it away again; not offered where not given. */
  readonly onCompare?: (code: AreaCode) => void;
}

/** The heading can take the focus when an area was chosen somewhere else, e.g. in the search. */
const AREA_HEADING_ID = 'area-heading';

/** Everything said about the selected area; nothing when none is selected. */
export function AreaPanel({ reading, ...rest }: AreaPanelProps) {
  if (!reading.selected) return null;
  return <Panel area={reading.selected} reading={reading} {...rest} />;
}

interface PanelProps extends AreaPanelProps {
  readonly area: AreaReading;
}

function Panel({ area, reading, onClose, onCompare }: PanelProps) {
  const section = useCloseOnEscape(onClose, ['.group-panel h2', '.find-input']);
  useScrollToTopFor(section, area.code);
  return (
    <section ref={section} className="area-panel" data-panel={area.code} aria-labelledby={AREA_HEADING_ID}>
      <div className="area-head">
        <h2 id={AREA_HEADING_ID} tabIndex={-1} translate="no">
          {area.name}
        </h2>
        <button type="button" className="area-close" onClick={onClose}>
          Close<span className="visually-hidden"> {area.name}</span>
        </button>
      </div>
      {area.where !== '' && <p className="area-where">This area lies {area.where}.</p>}
      <p className="area-summary">{area.summary}</p>
      <p className={area.marked ? 'area-mark area-mark--marked' : 'area-mark'}>{area.markSentence}</p>
      {onCompare && <CompareButton area={area} reading={reading} onCompare={onCompare} />}
      <dl className="area-facts">
        {area.places.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <AlternativeHere alternative={area.alternative} />
      {area.groups.map((group) => (
        <Fragment key={group.group}>
          <FigureGroup
            group={group.group}
            title={group.title}
            figures={group.figures}
            shownMeasure={reading.measure.id}
          />
          {group.group === 'connectivity' && area.neighbourhood && (
            <p className="area-neighbourhood">
              {area.neighbourhood.text} <span className="muted">{area.neighbourhood.source}</span>
            </p>
          )}
        </Fragment>
      ))}
      <NearestLibraries
        nearest={area.nearest}
        reportedNear={area.reportedNear ?? []}
        source={area.nearestSource}
      />
      {area.otherNearest?.map(({ heading, places }) => (
        <section key={heading} aria-label={heading}>
          <h3>{heading}</h3>
          {places.map((text) => (
            <p key={text} className="library-facts">
              {text}
            </p>
          ))}
        </section>
      ))}
      {area.cds.contracts.length > 0 && <CdsHere cds={area.cds} />}
      {area.added && area.added.length > 0 && (
        <section aria-labelledby="area-added">
          <h3 id="area-added">From files added to the map</h3>
          {area.added.map(({ text, source }) => (
            <p key={source}>
              {text} <span className="muted">{source}</span>
            </p>
          ))}
        </section>
      )}
      <p className="area-note">
        Every figure describes the area, not a household in it. {reading.oldest}. Area code {area.code}.
      </p>
    </section>
  );
}

function CompareButton({
  area,
  reading,
  onCompare,
}: Pick<PanelProps, 'area' | 'reading'> & { onCompare: (code: AreaCode) => void }) {
  const code = areaCode(area.code);
  const compared = reading.choices.compared.includes(code);
  return (
    <button type="button" className="button button--secondary area-compare" onClick={() => onCompare(code)}>
      {compared ? 'Remove from compare' : 'Add to compare'}
    </button>
  );
}
