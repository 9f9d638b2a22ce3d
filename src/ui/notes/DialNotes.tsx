import { usedParts } from '../../domain/figures/dials/dial-figures';
import { dialsOf } from '../../domain/figures/dials/dials';
import { loadedConnection } from '../../domain/figures/dials/loaded-connection';
import { rankedBy, scoreInWords } from '../../domain/figures/dials/ranking';
import { AREA_TYPES, TYPE_NAMES, TYPE_RULES } from '../../domain/model/alternative';
import { openingChoices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { scoredSpeed } from '../../domain/model/decision';
import { DIAL_IDS, REFUSED } from '../../domain/model/ingredients';
import { DRAWS } from '../../domain/model/robustness';
import {
  AGGREGATION_TEXT,
  AGGREGATIONS,
  NORMALISATION_TEXT,
  NORMALISATIONS,
} from '../../domain/model/weighing';
import { SCORE_NAMES } from '../../domain/words/score-names';
import { capitalised, placeName } from '../../domain/words/sentence';
import { ScrollTable } from '../shared/ScrollTable';
import { ScoreNotes } from './ScoreNotes';

/** Exactly what the usual dials, the combined score, the types and the bands are, and how the scores were tested. */
export function DialNotes({ dataset }: { dataset: Dataset }) {
  const opening = openingChoices('alternatives');
  const dials = dialsOf(dataset, opening);
  const isLoaded = loadedConnection(dataset, scoredSpeed(opening.decision.demand)) !== null;
  return (
    <section aria-labelledby="notes-dials" className="notes-section">
      <h2 id="notes-dials">How scores and alternatives are worked out</h2>
      <p>
        Three scores are kept apart: connection, need and how far help is. Each runs from 0 to 100, and 100 is
        the worst. They are worked out here from the official figures named below; they are not official
        statistics.
      </p>
      <ScrollTable label="What the scores are made of">
        <table>
          <caption>What the usual scores are made of</caption>
          <thead>
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Figure</th>
              <th scope="col">Share</th>
              <th scope="col">Compared with</th>
              <th scope="col">Date</th>
            </tr>
          </thead>
          <tbody>
            {DIAL_IDS.flatMap((id) =>
              usedParts(dials, id).map((part) => (
                <tr key={part.ingredient.id}>
                  <td>{capitalised(SCORE_NAMES[id])}</td>
                  <td>
                    {part.measure.title}
                    {part.measure.direction === 'higher-is-better' && ' (turned round: lower is worse)'}
                  </td>
                  <td className="numeric">{(100 * part.share).toFixed(0)}%</td>
                  <td>
                    {part.england
                      ? 'England’s 33,755 areas'
                      : `${placeName(dataset)}’s areas: England’s are not held`}
                  </td>
                  <td>{part.measure.vintage}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollTable>
      <p>
        Each figure is first put on one scale. Usually that is its place among England’s areas: the share of
        areas that are better, plus half of those that are equal. A score is the average of these places by
        the shares in the table. The connection score is one figure:{' '}
        {isLoaded
          ? 'of the file that was added, the share of premises by the speed the service needs, or the nearest the file holds; it takes the place of the digital connectivity score of the Indices of Deprivation 2025'
          : 'the place of the digital connectivity score of the Indices of Deprivation 2025'}
        . The combined score is the plain average of the three scores, a third each; whether it is offered,
        the test below decides. An area that lacks a figure has its score made of the others, and says which
        it lacks. A service’s own group of people counts twice in the need score.
      </p>
      <p>{[...REFUSED.values()].join(' ')}</p>
      <ul>
        {NORMALISATIONS.map((id) => (
          <li key={id}>
            <strong>{NORMALISATION_TEXT[id][0]}.</strong> {NORMALISATION_TEXT[id][1]}
          </li>
        ))}
        {AGGREGATIONS.map((id) => (
          <li key={id}>
            <strong>{AGGREGATION_TEXT[id][0]}.</strong> {AGGREGATION_TEXT[id][1]}
          </li>
        ))}
      </ul>
      <p>Which alternative answers an area follows from the barriers that hold there, not from the scores:</p>
      <ul>
        {[...AREA_TYPES].reverse().map((type) => (
          <li key={type}>
            <strong>{TYPE_NAMES[type]}</strong> when {TYPE_RULES[type]}.
          </li>
        ))}
      </ul>
      <p>
        <strong>How sure.</strong> The ranking by the score that the map shows (where it shows none, by{' '}
        {scoreInWords(rankedBy(dataset, opening))}) is made {DRAWS.toLocaleString('en-GB')} times from a fixed
        seed. In each draw the weights are drawn from a Dirichlet distribution round the chosen ones. The
        scale is another one in half of the draws, and so is the way of adding up. In half of the draws one
        figure is left out, never the only one of a score. The band holds nine draws of ten. An area is called
        “not sure” when it is in the worst tenth in more than 10% and less than 90% of draws.
      </p>
      <ScoreNotes dataset={dataset} />
    </section>
  );
}
