import type { Dataset } from '../../domain/model/dataset';
import { type LoadedPoints, type PointsHow, placesTogether } from '../../domain/places/loaded-points';
import { formatCount } from '../../domain/words/format-value';

interface PointsChoiceProps {
  /** As shown now; the published places are told from it. */
  readonly published: Dataset['accessPoints'];
  readonly points: LoadedPoints['points'];
  /** The list that is on the map already and would be replaced; null = none. */
  readonly former: LoadedPoints | null;
  readonly disabled: boolean;
  readonly onChoose: (how: PointsHow) => void;
}

/** A list of places: beside the published libraries or instead of them, and what each of the two comes to. */
export function PointsChoice({ published, points, former, disabled, onChoose }: PointsChoiceProps) {
  const { points: together, taken } = placesTogether(published, points, 'beside');
  const openOf = (list: LoadedPoints['points']): string =>
    formatCount(list.filter(({ status }) => status === 'open').length);
  const withoutHours = points.filter(({ status, hoursOpen }) => status === 'open' && hoursOpen === null);
  return (
    <section aria-labelledby="points-choice" className="points-choice">
      <h3 id="points-choice">What should the map do with these places?</h3>
      {former && (
        <p className="aside-note">
          The list {former.source.title} is on the map already: this one takes its place.
        </p>
      )}
      <ul className="add-data-notes">
        <li>
          {taken.length === 0
            ? 'None has the name and postcode of a published library.'
            : `${taken.length === 1 ? 'One has' : `${formatCount(taken.length)} have`} the name and postcode of a published library (${taken.slice(0, 5).join(', ')}${taken.length > 5 ? ' …' : ''}): your row is used for it, blanks too.`}
        </li>
        {withoutHours.length > 0 && (
          <li>
            {formatCount(withoutHours.length)} open {withoutHours.length === 1 ? 'place has' : 'places have'}{' '}
            no hours: none are made up. They count for distances, and for nothing in reachable hours.
          </li>
        )}
        <li>
          Distances, nearest places, reachable hours, filters and the what-if go by the result. Shares within
          a walk are left out: they were computed for the published libraries.
        </li>
      </ul>
      <div className="add-data-actions">
        <button type="button" className="button" disabled={disabled} onClick={() => onChoose('beside')}>
          Add these places beside the published libraries ({openOf(together)} open)
        </button>
        <button
          type="button"
          className="button button--secondary"
          disabled={disabled}
          onClick={() => onChoose('instead')}
        >
          Use these places instead of the published libraries ({openOf(points)} open)
        </button>
      </div>
    </section>
  );
}
