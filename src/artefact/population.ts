import * as v from 'valibot';
import type { Population } from '../domain/model/population';
import { FILES } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';

const counts = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));
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
});

/** Religion and ethnic group by area. Throws `ArtefactProblem` when a column does not cover every area. */
export function decodePopulation(value: unknown): Population {
  const { topics } = checked(FILES.population, schema, value);
  for (const { total, answers } of topics) {
    if (answers.some((answer) => answer.counts.length !== total.length))
      throw new ArtefactProblem(FILES.population, 'has columns of different lengths');
  }
  return { topics };
}
