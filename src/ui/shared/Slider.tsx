import { useId } from 'react';
import { useHeldValue } from './use-held-value';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number; readonly step: number };
  /** The value as people say it, unit included: shown, and read by a screen reader. */
  readonly text: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A native range input with its value beside the label. Arrow keys step, Home and End go to the limits. */
export function Slider({ label, value, limits, text, onChange }: SliderProps) {
  const id = useId();
  const [held, take] = useHeldValue(value, onChange);
  const said = text(held);
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      {/* the field says it itself */}
      <span className="slider-value numeric" aria-hidden="true">
        {said}
      </span>
      <input
        id={id}
        type="range"
        min={limits.min}
        max={limits.max}
        step={limits.step}
        value={held}
        aria-valuetext={said}
        onChange={(event) => take(event.target.valueAsNumber)}
      />
    </div>
  );
}
