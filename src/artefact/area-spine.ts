import type { Dataset } from '../domain/model/dataset';
import type { AreaKeys, AreaSpine } from '../formats/area-keys';
import type { PostcodesFile } from './files';

/** What the reader of a file must know of the council, as plain values that can be sent to a worker. */
export function areaSpine(dataset: Dataset, postcodes: PostcodesFile, keys: AreaKeys): AreaSpine {
  const counts = (id: 'residents' | 'households'): readonly number[] =>
    Array.from(dataset.counts.get(id)?.values ?? []);
  return {
    councilCode: dataset.council.code,
    councilName: dataset.council.name,
    codes: dataset.codes,
    residents: counts('residents'),
    households: counts('households'),
    lon: Array.from(dataset.lon),
    lat: Array.from(dataset.lat),
    postcodes: { outward: postcodes.outward, inward: postcodes.inward, area: postcodes.area },
    names: { areas: dataset.names, msoas: dataset.msoaNames, wards: dataset.wards },
    keys,
  };
}
