import type { Loaded, Loader } from '../../load/types';
import type { FindIndex } from './find-options';

/** Every place and every postcode at once, so that no request tells which was asked for. */
export async function loadIndex(loader: Loader | null): Promise<Loaded<FindIndex>> {
  if (!loader) throw new Error('Search runs in the browser only');
  const [places, postcodes] = await Promise.all([loader.places(), loader.postcodes()]);
  if (!places.ok) return places;
  if (!postcodes.ok) return postcodes;
  return { ok: true, value: { places: places.value, postcodes: postcodes.value } };
}
