/** Moves by this share of what is in view. */
const STEP = 0.3;
const MOVES = [
  { name: 'up', sign: '↑', x: 0, y: -STEP },
  { name: 'left', sign: '←', x: -STEP, y: 0 },
  { name: 'right', sign: '→', x: STEP, y: 0 },
  { name: 'down', sign: '↓', x: 0, y: STEP },
] as const;

/** Moving the map without dragging it, for a hand that cannot hold and pull. */
export function MoveButtons({ onMove }: { onMove: (x: number, y: number) => void }) {
  return (
    <fieldset className="map-moves">
      <legend className="visually-hidden">Move the map</legend>
      {MOVES.map(({ name, sign, x, y }) => (
        <button
          key={name}
          type="button"
          className="map-move"
          aria-label={`Move map ${name}`}
          onClick={() => onMove(x, y)}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
    </fieldset>
  );
}
