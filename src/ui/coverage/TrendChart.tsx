import { useId } from 'react';
import { dateWords } from '../../domain/words/date-words';
import { percent } from './percent';
import { type Trend, type TrendDrawing, trendDrawing } from './trend-drawing';
import { stepAgainstTheTrend, trendSentence } from './trend-sentences';

const SIZE = { width: 360, height: 196 } as const;
const PLOT = { left: 40, top: 12, width: 304, height: 148 } as const;
const COUNCIL = { stroke: '#1D3D2F', width: 3, dash: undefined } as const;
/** Told apart by dashes as well as by colour. */
const OTHERS = [
  { stroke: '#1D70B8', width: 1.75, dash: '6 3' },
  { stroke: '#505A5F', width: 1.75, dash: undefined },
  { stroke: '#942514', width: 1.75, dash: '2 3' },
] as const;

/** A small line chart with its finding in words and the same figures as a table. */
export function TrendChart({ trend, councilCode }: { trend: Trend; councilCode: string }) {
  const headingId = useId();
  const drawing = trendDrawing(trend, PLOT);
  const others = drawing.lines.filter((line) => line.code !== councilCode);
  const styleOf = (code: string) =>
    code === councilCode
      ? COUNCIL
      : (OTHERS[others.findIndex((line) => line.code === code) % OTHERS.length] ?? OTHERS[0]);
  const council = trend.series.find((series) => series.code === councilCode);
  return (
    <figure className="trend" aria-labelledby={headingId}>
      <figcaption>
        <h3 id={headingId}>{trend.indicator}</h3>
        {council && (
          <p>
            {trendSentence(council)} {stepAgainstTheTrend(council)}
          </p>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={`Line chart of ${trend.indicator}. The figures are in the table after it.`}
        className="trend-svg"
      >
        <Axes drawing={drawing} />
        {drawing.lines.map((line) => {
          const style = styleOf(line.code);
          return (
            <g key={line.code}>
              <path
                d={line.path}
                fill="none"
                stroke={style.stroke}
                strokeWidth={style.width}
                strokeDasharray={style.dash}
              />
              {line.dots.map((dot) => (
                <circle key={dot.x} cx={dot.x} cy={dot.y} r={style.width} fill={style.stroke} />
              ))}
            </g>
          );
        })}
      </svg>
      <ul className="trend-key" aria-hidden="true">
        {drawing.lines.map((line) => (
          <li key={line.code}>
            <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true" focusable="false">
              <path
                d="M0 5H28"
                stroke={styleOf(line.code).stroke}
                strokeWidth={styleOf(line.code).width}
                strokeDasharray={styleOf(line.code).dash}
              />
            </svg>
            {line.name}
          </li>
        ))}
      </ul>
      {trend.note !== null && <p className="small-print">{trend.note}</p>}
      <TrendTable trend={trend} />
    </figure>
  );
}

function Axes({ drawing }: { drawing: TrendDrawing }) {
  return (
    <g fontSize="12" fill="#505A5F">
      {drawing.yTicks.map((tick) => (
        <g key={tick.label}>
          <path d={`M40 ${tick.y}H344`} stroke="#DCDFE0" />
          <text x="34" y={tick.y} dy="4" textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {drawing.xTicks.map((tick, index) => (
        <text
          key={tick.label}
          x={tick.x}
          y="182"
          textAnchor={index === 0 ? 'start' : index === drawing.xTicks.length - 1 ? 'end' : 'middle'}
        >
          {tick.label}
        </text>
      ))}
    </g>
  );
}

function TrendTable({ trend }: { trend: Trend }) {
  const months = [
    ...new Set(trend.series.flatMap((series) => series.points.map((point) => point.month))),
  ].sort();
  return (
    <details>
      <summary>
        Figures as a table<span className="visually-hidden">: {trend.indicator}</span>
      </summary>
      <table className="figures-table">
        <caption className="visually-hidden">{trend.indicator}, by month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {trend.series.map((series) => (
              <th key={series.code} scope="col" className="numeric">
                {series.name.trim()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{dateWords(month)}</th>
              {trend.series.map((series) => (
                <td key={series.code} className="numeric">
                  {pctAt(series.points, month)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type Points = Trend['series'][number]['points'];

function pctAt(points: Points, month: string): string {
  const found = points.find((point) => point.month === month);
  return found ? percent(found.pct) : 'No data';
}
