import * as v from 'valibot';
import type { Population } from '../domain/model/population';
import { FILES } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';

const counts = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const schema = v.object({
  topics: v.array(
    v.object({
      id: v.picklist(['ethnicity', 'religion']),
      title: v.string(),
      sourceId: v.string(),
      total: counts,
      answers: v.array(v.object({ name: v.string(), counts })),
    }),
  ),
  internetUse: v.object({
    sourceId: v.string(),
    period: v.string(),
    adults: share,
    aged16To44: share,
    aged75Plus: share,
    disabled: share,
  }),
});

/** Religion and ethnic group by area, and national rates of using the internet. Throws `ArtefactProblem` when a column does not cover every area. */
export function decodePopulation(value: unknown): Population {
  const population = checked(FILES.population, schema, value);
  for (const { total, answers } of population.topics) {
    if (answers.some((answer) => answer.counts.length !== total.length))
      throw new ArtefactProblem(FILES.population, 'has columns of different lengths');
  }
  return population;
}
