import type { LoadedFigure } from '../../domain/model/loaded-layer';

/** So many columns are taken unasked; of a wider table the first so many, and the person picks. */
const UNASKED = 12;

/** Which columns are chosen before anyone has chosen. */
export const usualColumns = (figures: readonly LoadedFigure[]): ReadonlySet<string> =>
  new Set(figures.slice(0, UNASKED).map(({ key }) => key));

interface FigurePickerProps {
  readonly figures: readonly LoadedFigure[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The columns of a table: only the ticked ones come onto the map. */
export function FigurePicker({ figures, chosen, onChoose }: FigurePickerProps) {
  const count = figures.filter(({ key }) => chosen.has(key)).length;
  function toggle(key: string): void {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  }
  return (
    <fieldset className="figure-picker">
      <legend>
        Which columns come onto the map{' '}
        <span className="muted" role="status">
          {count} of {figures.length} chosen
        </span>
      </legend>
      <div className="add-data-actions">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => onChoose(new Set(figures.map(({ key }) => key)))}
        >
          Choose all
        </button>
        <button type="button" className="button button--secondary" onClick={() => onChoose(new Set())}>
          Choose none
        </button>
      </div>
      <ul className="figure-choices">
        {figures.map((figure) => (
          <li key={figure.key}>
            <label className="check">
              <input type="checkbox" checked={chosen.has(figure.key)} onChange={() => toggle(figure.key)} />
              <span>
                {figure.title} <span className="muted">{howTaken(figure)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="hint">
        Whether a column is a count or an average is read from its heading: put “%”, “rate”, “score” or “mean”
        into the heading of what must not be added up.
      </p>
    </fieldset>
  );
}

/** Counts are added up, everything else is not: said for each column. */
function howTaken({ isCount, measure: { denominator, unit } }: LoadedFigure): string {
  if (isCount) return '(a count)';
  if (denominator !== null) return '(a share of the file’s own total)';
  return unit === 'percent' ? '(a percentage)' : '(a score or mean)';
}
