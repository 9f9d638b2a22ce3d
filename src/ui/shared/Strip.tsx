interface StripProps {
  /** Of every place that has a figure, in any order. */
  readonly values: ArrayLike<number>;
  /** The value of this place. */
  readonly at: number;
  /** What the strip says, for who does not see it; absent where it stands in the text beside it. */
  readonly label?: string;
}

const WIDTH = 200;
const HEIGHT = 16;

/** A line for each place from the least to the most, and where this one stands: by its shape, not by a colour. */
export function Strip({ values, at, label }: StripProps) {
  const all = Array.from(values);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (all.length < 3 || !(most > least)) return null;
  const x = (value: number): number => Math.round(4 + ((value - least) / (most - least)) * (WIDTH - 8));
  // places that would stand on each other are one line
  const lines = [...new Set(all.map(x))].map((one) => `M${one} 6V${HEIGHT - 2}`).join('');
  const here = x(at);
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path className="strip-all" d={lines} />
      <path
        className="strip-here"
        d={`M${here - 4} 0H${here + 4}L${here} 5Z M${here - 1.25} 3V${HEIGHT}H${here + 1.25}V3Z`}
      />
    </svg>
  );
}
