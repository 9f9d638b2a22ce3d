import { useId } from 'react';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number; readonly step: number };
  /** The value as people say it, unit included: shown, and read by a screen reader. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A native range input with its value beside the label. Arrow keys step, Home and End go to the limits. */
export function Slider({ label, value, limits, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      {/* the field says it itself */}
      <span className="slider-value numeric" aria-hidden="true">
        {text}
      </span>
      <input
        id={id}
        type="range"
        min={limits.min}
        max={limits.max}
        step={limits.step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
