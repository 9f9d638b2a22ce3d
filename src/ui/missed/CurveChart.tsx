import type { MissedReading } from '../../domain/pages/missed/reached';
import { CHART, curveDrawing } from './curve-drawing';

/** The curves as a picture; every figure in it is also in the tables and sentences beside it. */
export function CurveChart({ reading }: { reading: MissedReading }) {
  const drawing = curveDrawing(reading);
  const { width, height, left, right, top, bottom } = CHART;
  return (
    <svg
      className="curve-svg"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Share of each group reached against ${reading.nouns.many} targeted, ${reading.orderText}. ${reading.findings[0]?.text ?? ''}`}
    >
      <g fontSize="14" fill="#505A5F">
        {drawing.yTicks.map((tick) => (
          <g key={tick.label}>
            <path d={`M${left} ${tick.y}H${width - right}`} stroke="#DCDFE0" />
            <text x={left - 8} y={tick.y} dy="5" textAnchor="end">
              {tick.label}
            </text>
          </g>
        ))}
        <g className="curve-across" textAnchor="middle">
          {drawing.xTicks.map((tick) => (
            <text key={tick.label} x={tick.x} y={height - bottom + 20}>
              {tick.label}
            </text>
          ))}
          <text className="curve-axis" x={(left + width - right) / 2} y={height - 4}>
            Areas targeted
          </text>
        </g>
      </g>
      <g fill="none">
        <path d={drawing.even} stroke="#505A5F" strokeDasharray="1 5" strokeWidth="2" />
        <path d={`M${drawing.targetX} ${top}V${height - bottom}`} stroke="#0B0C0C" strokeWidth="1.5" />
        {drawing.lines.map((line) => (
          <path key={line.id} data-curve={line.id} d={line.path} {...line.style} strokeWidth="2.5" />
        ))}
        {drawing.lines.map((line) => (
          <circle
            key={line.id}
            cx={line.dot.x}
            cy={line.dot.y}
            r="5"
            fill="#FFFFFF"
            stroke={line.style.stroke}
            strokeWidth="2.5"
          />
        ))}
      </g>
    </svg>
  );
}
