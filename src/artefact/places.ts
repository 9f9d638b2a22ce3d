import * as v from 'valibot';
import { FILES, type PlacesFile } from './files';
import { checked } from './manifest';
import { ArtefactProblem } from './problem';

const schema = v.object({
  name: v.array(v.string()),
  kind: v.array(v.string()),
  lon: v.array(v.number()),
  lat: v.array(v.number()),
  area: v.array(v.number()),
});

/** Places for search, column by column. Throws `ArtefactProblem` when the columns differ in length. */
export function decodePlaces(value: unknown): PlacesFile {
  const places = checked(FILES.places, schema, value);
  const length = places.name.length;
  if (Object.values(places).some((column) => column.length !== length)) {
    throw new ArtefactProblem(FILES.places, 'has columns of different lengths');
  }
  return places;
}
