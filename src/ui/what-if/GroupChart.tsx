import { useId } from 'react';
import { RAMPS } from '../../cartography/palette';
import type { Effect } from '../../domain/figures/scenario/effect';
import { peopleOf } from '../../domain/model/people/people';
import { formatShare } from '../../domain/words/format-value';

const WIDTH = 560;
const ROW = 50;
const BAR = 18;
/** From the top of a row to its bar: the name stands above it, so that it can be large on a phone. */
const BELOW_NAME = 22;
/** Room above the rows for what the two sides mean. */
const HEAD = 30;
/** Room at both ends for the numbers written beside the bars. */
const MARGIN = 70;
const MIDDLE = WIDTH / 2;
const REACH = WIDTH / 2 - MARGIN;

/** Share of each group that loses (left, hatched) and gains (right). The table under it holds the same figures. */
export function GroupChart({ effect }: { effect: Effect }) {
  const id = useId();
  const shares = effect.groups.map(({ group, by, total }) => ({
    group,
    loses: total > 0 ? by.loses / total : 0,
    gains: total > 0 ? by.gains / total : 0,
  }));
  const most = Math.max(0.0001, ...shares.flatMap(({ loses, gains }) => [loses, gains]));
  const width = (share: number): number => Math.round((REACH * share) / most);
  const height = HEAD + shares.length * ROW + 24;
  const [, , , , worse] = RAMPS.change;
  const [better] = RAMPS.change;
  const told = shares
    .map(
      ({ group, loses, gains }) =>
        `${peopleOf(group).title}: ${formatShare(loses, 1)} lose, ${formatShare(gains, 1)} gain`,
    )
    .join('; ');
  return (
    <svg
      className="what-if-chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>Share of each group that would lose or gain reach</title>
      <desc id={`${id}-text`}>{told}.</desc>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill={worse} />
          <path d="M3 0V6" stroke="#fff" strokeWidth="1.2" />
        </pattern>
      </defs>
      <text x={MIDDLE - 10} y="16" textAnchor="end" className="what-if-chart-head">
        ← lose reach
      </text>
      <text x={MIDDLE + 10} y="16" className="what-if-chart-head">
        gain reach →
      </text>
      {shares.map(({ group, loses, gains }, at) => {
        const name = HEAD + at * ROW + 16;
        const y = HEAD + at * ROW + BELOW_NAME;
        const { title, estimated } = peopleOf(group);
        return (
          <g key={group}>
            <text x="0" y={name}>
              {title}
              {estimated ? ' *' : ''}
            </text>
            <rect
              x={MIDDLE - width(loses)}
              y={y}
              width={width(loses)}
              height={BAR}
              fill={`url(#${id}-hatch)`}
            />
            <rect x={MIDDLE} y={y} width={width(gains)} height={BAR} fill={better} />
            <text x={MIDDLE - width(loses) - 8} y={y + 14} textAnchor="end">
              {loses > 0 ? formatShare(loses, 1) : ''}
            </text>
            <text x={MIDDLE + width(gains) + 8} y={y + 14}>
              {gains > 0 ? formatShare(gains, 1) : ''}
            </text>
          </g>
        );
      })}
      <path d={`M${MIDDLE} ${HEAD - 6}V${height - 24}`} stroke="#0b0c0c" />
      <text x={WIDTH - 4} y={height - 4} textAnchor="end" className="what-if-chart-note">
        * estimated from areas
      </text>
    </svg>
  );
}
