import { useMemo } from 'react';
import { combinedIsOffered, scoreInWords } from '../../domain/figures/dials/ranking';
import type { Dataset } from '../../domain/model/dataset';
import { RESAMPLES, scoreTests } from '../../domain/sureness/score-tests';
import { capitalised } from '../../domain/words/sentence';
import { ScrollTable } from '../shared/ScrollTable';

/** Whether the scores find the areas where people were expected not to go online, by an index they were not made from. */
export function ScoreNotes({ dataset }: { dataset: Dataset }) {
  const found = useMemo(() => scoreTests(dataset), [dataset]);
  return (
    <>
      <h3>Do the scores find who does not go online?</h3>
      {found === null ? (
        <p>
          That cannot be tested here: the index that no score was made from, ONS’s Digital Propensity Index,
          is not held for these areas. Without the test the combined score is not offered.
        </p>
      ) : (
        <>
          <p>
            No score is made from ONS’s Digital Propensity Index, so it can test them. It gives the share of
            households that ONS expected to answer the 2021 Census on paper. A correlation of 1 means that a
            score puts the areas in just the same order as that share, 0 that the two have nothing to do with
            each other, and below 0 that they pull apart. The index is itself predicted where paper forms came
            first, and it is of one form in one spring: a test, not the truth.
          </p>
          <ScrollTable label="How well each score orders areas">
            <table>
              <caption>
                Rank correlation (Spearman) of each score, weighed as is usual, with the share of households
                expected to answer on paper, over {found.areas} areas
              </caption>
              <thead>
                <tr>
                  <th scope="col">Score</th>
                  <th scope="col">Correlation</th>
                  <th scope="col">95% interval</th>
                </tr>
              </thead>
              <tbody>
                {found.tests.map(({ id, r, low, high }) => (
                  <tr key={id} data-score={id}>
                    <th scope="row">{capitalised(scoreInWords(id))}</th>
                    <td className="numeric">{signed(r)}</td>
                    <td className="numeric">{`${signed(low)} to ${signed(high)}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
          <p>
            The interval holds 95% of the results when the areas are drawn again, with some twice and some not
            at all, {RESAMPLES.toLocaleString('en-GB')} times.{' '}
            {combinedIsOffered(dataset)
              ? 'The combined score does at least as well as need alone, so it is offered.'
              : `The combined score does worse than need alone (need and how far help is correlate at ${signed(found.needWithReach)} themselves). So it is not offered, and areas are ranked by need unless the map shows another score.`}
          </p>
        </>
      )}
    </>
  );
}

const signed = (value: number): string =>
  Number.isNaN(value) ? 'not to be had' : value.toFixed(2).replace('-', '−');
