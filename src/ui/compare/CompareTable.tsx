import type { AreaCode } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import { againstWords } from '../../domain/pages/compare/compare-sentences';
import type { ComparedFigure, ComparedMeasure, CompareReading } from '../../domain/pages/compare/compared';
import { capitalised, placeName } from '../../domain/words/sentence';
import { ScrollTable } from '../shared/ScrollTable';

interface CompareTableProps {
  readonly dataset: Dataset;
  readonly reading: CompareReading;
  readonly onRemove: (code: AreaCode) => void;
}

/** A column for each area, then the council and England; a group of rows for each of the three parts of the question. */
export function CompareTable({ dataset, reading, onRemove }: CompareTableProps) {
  const council = placeName(dataset);
  return (
    <ScrollTable label="Areas side by side, scrolls sideways where it is wider than the page">
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {reading.areas.map((area) => (
              <th key={area.code} scope="col" data-area={area.code}>
                <span translate="no">{area.name}</span>
                <span className="compare-source">{capitalised(area.kind)}</span>
                {area.marked && <span className="tag">Highlighted</span>}
                <button type="button" className="rule-remove" onClick={() => onRemove(area.code)}>
                  Remove<span className="visually-hidden"> {area.name}</span>
                </button>
              </th>
            ))}
            <th scope="col">{council}</th>
            <th scope="col">England</th>
          </tr>
        </thead>
        {reading.groups.map((group) => (
          <tbody key={group.group}>
            <tr>
              <th scope="colgroup" colSpan={reading.areas.length + 3} className="compare-group">
                {group.title}
              </th>
            </tr>
            {group.measures.map((one) => (
              <MeasureRow key={one.measure.id} one={one} reading={reading} council={council} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollTable>
  );
}

function MeasureRow({
  one,
  reading,
  council,
}: {
  one: ComparedMeasure;
  reading: CompareReading;
  council: string;
}) {
  return (
    <tr data-measure={one.measure.id}>
      <th scope="row">
        {one.measure.title}
        <span className="compare-source">{one.sourceText}</span>
        {one.apart !== null && reading.areas.length > 1 && (
          <span className="compare-source">
            {one.apart ? 'These areas differ beyond noise' : 'These areas cannot be told apart'}
          </span>
        )}
      </th>
      {one.cells.map((cell, index) => (
        <Cell
          key={reading.areas[index]?.code}
          cell={cell}
          council={council}
          englandHeld={one.england !== null}
        />
      ))}
      <td>{one.councilText}</td>
      <td>{one.englandText}</td>
    </tr>
  );
}

/** Shape and word say the difference; colour only repeats it. */
const SIGNS: Readonly<Record<ComparedFigure['against'], string>> = {
  above: '▲ ',
  below: '▼ ',
  within: '',
  'not-judged': '',
};

function Cell({
  cell,
  council,
  englandHeld,
}: {
  cell: ComparedFigure;
  council: string;
  englandHeld: boolean;
}) {
  const { figure, against, marginText } = cell;
  const words = againstWords(council, against);
  return (
    <td data-against={against}>
      <span className="compare-value numeric">{figure.text}</span>
      {marginText !== null && <span className="compare-note numeric">{marginText}</span>}
      {words !== '' && (
        <span className={against === 'within' ? 'compare-note' : 'compare-flag'}>
          <span aria-hidden="true">{SIGNS[against]}</span>
          {words}
        </span>
      )}
      {figure.inEngland !== null && englandHeld && <span className="compare-note">{figure.inEngland}</span>}
    </td>
  );
}
