import type { Dataset } from '../model/dataset';
import type { Population } from '../model/population';
import { countsByPlace, piecesOf } from '../sums/pieces';

/** Answers of the Census by the rows of the data: by area as they are held, or summed by place. */
export function populationOf(
  population: Population | null,
  { madeOf }: Pick<Dataset, 'madeOf'>,
): Population | null {
  if (!madeOf || population === null) return population;
  const pieces = piecesOf(madeOf.areas, madeOf.by);
  const byPlace = (counts: readonly number[]): readonly number[] => [...countsByPlace(counts, pieces)];
  return {
    ...population,
    topics: population.topics.map((topic) => ({
      ...topic,
      total: byPlace(topic.total),
      answers: topic.answers.map((answer) => ({ ...answer, counts: byPlace(answer.counts) })),
    })),
  };
}
