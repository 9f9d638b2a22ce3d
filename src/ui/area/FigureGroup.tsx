import { Status } from '../../domain/model/column';
import type { FigureId } from '../../domain/model/measure';
import type { Group } from '../../domain/model/measure-record';
import type { AreaFigure } from '../../domain/model/reading';
import { Strip } from '../shared/Strip';

interface FigureGroupProps {
  readonly group: Group;
  readonly title: string;
  readonly figures: readonly AreaFigure[];
  /** The measure the map shows now: its figure stands out. */
  readonly shownMeasure: FigureId;
}

/** One of the three groups: each figure with its place in Somerset and in England, its source and its caveat. */
export function FigureGroup({ group, title, figures, shownMeasure }: FigureGroupProps) {
  const headingId = `area-group-${group}`;
  return (
    <section className={`figure-group figure-group--${group}`} aria-labelledby={headingId}>
      <h3 id={headingId}>{title}</h3>
      <dl className="figures">
        {figures.map((figure, index) => (
          <Figure
            key={figure.measure.id}
            figure={figure}
            shown={figure.measure.id === shownMeasure}
            isSaidBefore={figures.slice(0, index).some(({ caveat }) => caveat === figure.caveat)}
          />
        ))}
      </dl>
    </section>
  );
}

interface FigureProps {
  readonly figure: AreaFigure;
  readonly shown: boolean;
  /** The same caveat stands with a figure before it: paper has it once. */
  readonly isSaidBefore: boolean;
}

function Figure({ figure, shown, isSaidBefore }: FigureProps) {
  const { measure } = figure;
  const known = figure.status === Status.value;
  return (
    <div className={shown ? 'figure figure--shown' : 'figure'} data-measure={measure.id}>
      <dt className="figure-label">
        {measure.title}
        {shown && (
          <>
            {' '}
            <span className="tag">On the map now</span>
          </>
        )}
      </dt>
      <dd className={known ? 'figure-value' : 'figure-value figure-value--missing'}>{figure.text}</dd>
      {figure.intervalText !== null && (
        <dd className="figure-interval">95% interval: {figure.intervalText}</dd>
      )}
      {figure.among && (
        <dd className="figure-strip">
          <Strip {...figure.among} />
        </dd>
      )}
      {known && (
        <dd className="figure-place">
          {figure.inSomerset !== null && <span>{figure.inSomerset}</span>}
          {figure.inEngland !== null && <span>{figure.inEngland}</span>}
        </dd>
      )}
      <dd className="figure-source">
        {measure.denominator !== null && <span>Of {measure.denominator}. </span>}
        {figure.sourceText}
      </dd>
      {figure.caveat !== null && (
        <dd className={isSaidBefore ? 'figure-caveat figure-caveat--again' : 'figure-caveat'}>
          <details>
            <summary>
              Read with care<span className="visually-hidden">: {measure.title}</span>
            </summary>
            <p>{figure.caveat}</p>
          </details>
        </dd>
      )}
    </div>
  );
}
