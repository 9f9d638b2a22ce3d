import { useId, useState } from 'react';
import type { LoadedLayer } from '../../domain/model/loaded-layer';
import type { FigureId } from '../../domain/model/measure';

/** More than these no row of buttons holds; their titles then stand in a list. */
const MOST_BUTTONS = 6;

/** Every figure of a layer, to be shown on the map. */
export function ShowFigure({ layer, onShow }: { layer: LoadedLayer; onShow: (measure: FigureId) => void }) {
  const id = useId();
  const { figures } = layer;
  const [chosen, setChosen] = useState(figures[0]?.key ?? '');
  if (figures.length <= MOST_BUTTONS) {
    return (
      <div className="add-data-actions">
        {figures.map(({ measure }) => (
          <button key={measure.id} type="button" className="chip" onClick={() => onShow(measure.id)}>
            <span className="visually-hidden">Show on the map: </span>
            {measure.short}
          </button>
        ))}
      </div>
    );
  }
  const figure = figures.find(({ key }) => key === chosen) ?? figures[0];
  return (
    <div className="show-figure">
      <label htmlFor={id}>Figure to show</label>
      <select id={id} className="select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {figures.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button button--secondary"
        onClick={() => figure && onShow(figure.measure.id)}
      >
        Show on the map
      </button>
    </div>
  );
}
