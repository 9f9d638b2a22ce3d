import { useMemo } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import type { AccessPoint } from '../../domain/model/place';
import { addressOf, notHeldWords, placesLine } from '../../domain/places/loaded-points';
import { fullName, isNeighbours } from '../../domain/places/own-places';
import { placesCounted } from '../../domain/places/place-words';
import { reportedOf } from '../../domain/places/reported';
import { listed, placeName } from '../../domain/words/sentence';
import { LibraryHours } from '../area/LibraryHours';
import { ReportedNotes } from '../area/ReportedNotes';

/** Every open library with what is known of its hours, and which ones have closed. */
export function LibraryList({ dataset }: { dataset: Dataset }) {
  const { open, closed, neighbours } = useMemo(() => byStatus(dataset.accessPoints), [dataset]);
  const others = (dataset.reported ?? []).filter(({ library }) => library === null);
  return (
    <section aria-labelledby="notes-libraries" className="notes-section">
      <h2 id="notes-libraries">Libraries and their hours</h2>
      <ul className="notes-points">
        {dataset.addedPlaces && (
          <li>
            A list added in this browser is used{' '}
            {dataset.addedPlaces.how === 'instead' ? 'instead of' : 'beside'} the published libraries:{' '}
            {placesLine(dataset)} What follows is true of the published ones.
          </li>
        )}
        <li>Weekly hours are those of December 2023 (Arts Council England).</li>
        <li>
          Opening hours by day are from about 2019/20, and add up to the weekly hours of 2023 for only some of
          the libraries: check before travelling.
        </li>
        <li>A library without paid staff hours is run by volunteers: help is there.</li>
        <li>
          A library of a neighbouring council counts for distances like one of {dataset.council.name}’s; its
          hours by day, and whether it has public computers, are not held. Areas within a walk are held for{' '}
          {dataset.council.name}’s libraries only.
        </li>
        {notHeldWords(dataset).map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          That every library of {dataset.council.name} has public computers rests on a council page of about
          2016-17.
        </li>
      </ul>
      <h3>
        Open {dataset.addedPlaces ? 'places' : 'libraries'} ({open.length}
        {dataset.addedPlaces && `: ${listed(placesCounted(open))}`})
      </h3>
      <ul className="libraries">
        {open.map((point) => (
          <li key={point.id} className="library" data-point={point.id}>
            <h4 translate="no">{point.name}</h4>
            <p className="library-facts">{addressOf(point)}</p>
            <LibraryHours point={point} />
            <ReportedNotes places={reportedOf(dataset, point)} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>Other places reported ({others.length})</h3>
          <p>
            What council minutes and the press say of places with help that no official list holds. They count
            in no distance.
          </p>
          <ReportedNotes places={others} named />
        </>
      )}
      {neighbours.length > 0 && (
        <>
          <h3>Open libraries of neighbouring councils ({neighbours.length})</h3>
          <p>Within 25 km of {placeName(dataset)}’s boundary in a straight line.</p>
          <ul className="notes-points">
            {neighbours.map((point) => (
              <li key={point.id} data-point={point.id}>
                {fullName(point)}, {addressOf(point)}
                {point.hoursOpen === null ? '' : `, open ${point.hoursOpen} hours a week in 2023`}
                {point.positionNote === null ? '' : `. ${point.positionNote}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {closed.length > 0 && (
        <>
          <h3>Closed libraries ({closed.length})</h3>
          <p>They are on no map and count for no distance.</p>
          <ul className="notes-points">
            {closed.map((point) => (
              <li key={point.id}>
                {point.name}:{' '}
                {point.yearClosed === null ? 'closed, year not stated' : `closed in ${point.yearClosed}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function byStatus(points: readonly AccessPoint[]) {
  const sorted = [...points].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    open: sorted.filter((point) => point.status === 'open' && !isNeighbours(point)),
    neighbours: sorted.filter(isNeighbours),
    closed: sorted.filter((point) => point.status === 'closed'),
  };
}
