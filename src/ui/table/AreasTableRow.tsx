import { memo } from 'react';
import { type AreaCode, areaCode, type Row } from '../../domain/model/codes';
import { SEPARATOR } from './separator';

interface AreasTableRowProps {
  readonly row: Row;
  readonly name: string;
  readonly code: string;
  /** The texts and the columns of the cells, each list joined by `SEPARATOR`. */
  readonly cells: string;
  readonly layout: string;
  /** Colour of the class the map draws the area with. */
  readonly fill: string;
  readonly missing: boolean;
  readonly marked: boolean;
  readonly selected: boolean;
  readonly compared: boolean;
  readonly onSelect: (row: Row) => void;
  readonly onCompare: (code: AreaCode) => void;
}

/** One area. Plain values only, so that a row whose texts did not change is not drawn again. */
export const AreasTableRow = memo(function AreasTableRow(props: AreasTableRowProps) {
  const { row, selected, marked } = props;
  const columns = props.layout.split(SEPARATOR);
  return (
    <tr
      data-row={row}
      data-area={props.code}
      className={`areas-row${marked ? ' areas-row--marked' : ''}${selected ? ' areas-row--selected' : ''}`}
    >
      <th scope="row">
        <button
          type="button"
          className="areas-name"
          translate="no"
          aria-pressed={selected}
          onClick={() => props.onSelect(row)}
        >
          {props.name}
        </button>
      </th>
      {props.cells.split(SEPARATOR).map((text, index) => {
        const [key, alignment] = (columns[index] ?? '').split(' ');
        return (
          <td key={key} data-column={key} className={alignment}>
            {key === 'measure' && <Swatch fill={props.fill} missing={props.missing} />}
            {text}
          </td>
        );
      })}
      <td data-column="compare">
        <button
          type="button"
          className="areas-compare"
          aria-pressed={props.compared}
          onClick={() => props.onCompare(areaCode(props.code))}
        >
          Compare
          <span className="visually-hidden"> {props.name}</span>
        </button>
      </td>
    </tr>
  );
});

/** The class colour of the map beside the value; a dashed box where there is no value. */
function Swatch({ fill, missing }: { fill: string; missing: boolean }) {
  return (
    <svg
      className="areas-swatch"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="13"
        fill={fill}
        stroke="#505A5F"
        strokeDasharray={missing ? '2 2' : undefined}
      />
    </svg>
  );
}
