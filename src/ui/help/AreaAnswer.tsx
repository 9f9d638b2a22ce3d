import type { ReactNode } from 'react';
import { measureOf } from '../../domain/model/catalogue';
import type { ResidentReading } from '../../domain/pages/resident/resident-reading';
import { addressOf } from '../../domain/places/loaded-points';
import { ClockHours } from '../area/LibraryHours';
import { ReportedNotes } from '../area/ReportedNotes';

/** One plain sentence about the area, how it compares, and the nearest places with computers. */
export function AreaAnswer({ reading, map }: { reading: ResidentReading; map: ReactNode }) {
  return (
    <section aria-labelledby="help-area" data-help={reading.row}>
      <h2 id="help-area" translate="no">
        {reading.name}
      </h2>
      {reading.where !== '' && <p className="muted help-where">This area is {reading.where}.</p>}
      <p className="help-sentence">{reading.answer}</p>
      <p>{reading.comparison.join(' ')}</p>
      <p>{reading.notAHome}</p>
      <h3>Nearest places with computers</h3>
      {reading.nearest.length === 0 && <p>No open library is held.</p>}
      {reading.nearest.length > 0 && map}
      <ol className="help-places">
        {reading.nearest.map(({ point, sentences, reported, stops }) => (
          <li key={point.id} data-point={point.id}>
            <strong translate="no">{point.name}</strong>
            <span className="help-address">{addressOf(point)}</span>
            <p>{sentences.join(' ')}</p>
            {stops !== null && <p>{stops}</p>}
            <ClockHours point={point} />
            <ReportedNotes places={reported} />
          </li>
        ))}
      </ol>
      {reading.stops.length > 0 && (
        <>
          <h3>By bus</h3>
          <p>{reading.stops.join(' ')}</p>
        </>
      )}
      <h3>What to bring</h3>
      <ul className="help-bring">
        {reading.bring.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {reading.reportedNear.length > 0 && (
        <>
          <h3>Also reported near here</h3>
          {reading.reportedNear.map(({ place, distance }) => (
            <div key={place.id}>
              <ReportedNotes places={[place]} named />
              <p className="library-facts">About {distance}.</p>
            </div>
          ))}
        </>
      )}
      <p className="small-print">
        Link to the web: {measureOf('digital_connectivity_england_percentile').vintage} (MHCLG, from Ofcom
        speeds). {reading.nearestSource} That each library of the council has computers rests on a council
        page of about 2016-17. Days shut are from about 2019/20. {reading.stopsSource}
      </p>
    </section>
  );
}
