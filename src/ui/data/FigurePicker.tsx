import type { LoadedFigure } from '../../domain/model/loaded-layer';

/** So many columns are taken unasked; of a wider table the first so many, and the person picks. */
const UNASKED = 12;

/** Which columns come onto the map: those ticked, and of those no one touched the first so many. */
export function chosenColumns(
  figures: readonly LoadedFigure[],
  ticked: ReadonlyMap<string, boolean>,
): ReadonlySet<string> {
  return new Set(figures.filter(({ key }, at) => ticked.get(key) ?? at < UNASKED).map(({ key }) => key));
}

interface FigurePickerProps {
  readonly figures: readonly LoadedFigure[];
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (changes: ReadonlyMap<string, boolean>) => void;
}

/** The columns of a table: only the ticked ones come onto the map. */
export function FigurePicker({ figures, chosen, onTick }: FigurePickerProps) {
  const count = figures.filter(({ key }) => chosen.has(key)).length;
  const all = (isTicked: boolean) => onTick(new Map(figures.map(({ key }) => [key, isTicked])));
  return (
    <fieldset className="figure-picker">
      <legend>
        Which columns come onto the map{' '}
        <span className="muted" role="status">
          {count} of {figures.length} chosen
        </span>
      </legend>
      <div className="add-data-actions">
        <button type="button" className="button button--secondary" onClick={() => all(true)}>
          Choose all
        </button>
        <button type="button" className="button button--secondary" onClick={() => all(false)}>
          Choose none
        </button>
      </div>
      <ul className="figure-choices">
        {figures.map((figure) => (
          <li key={figure.key}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(figure.key)}
                onChange={(event) => onTick(new Map([[figure.key, event.target.checked]]))}
              />
              <span>
                {figure.title} <span className="muted">{howTaken(figure)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** How the rows of a place are put together: said for each column. */
function howTaken({ how, isCount, measure: { denominator } }: LoadedFigure): string {
  if (how !== undefined) return `(${how})`;
  if (isCount) return '(added up)';
  return denominator !== null ? '(a share of the file’s own total)' : '(not added up)';
}
