import { useEffect, useState } from 'react';
import type { PlacesFile } from '../../artefact/files';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import type { Loader } from '../../load/types';

/** A spot that can be chosen by its label. Positions in degrees (WGS 84). */
export interface Site {
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
}

/** Every named site, each label once: GP practices, towns and villages. Where names repeat the area tells them apart. */
export function namedSites(dataset: Dataset, places: PlacesFile | null): readonly Site[] {
  const sites: { name: string; what: string; area: number; lon: number; lat: number }[] = [
    ...(dataset.sites?.practices ?? []).map((one) => ({ ...one, what: 'GP practice' })),
    ...(places?.name ?? []).map((name, at) => ({
      name,
      what: places?.kind[at] === 'other' ? 'locality' : (places?.kind[at] ?? ''),
      area: places?.area[at] ?? 0,
      lon: places?.lon[at] ?? 0,
      lat: places?.lat[at] ?? 0,
    })),
  ];
  const taken = new Set<string>();
  return sites.flatMap(({ name, what, area, lon, lat }) => {
    const short = `${name} (${what})`;
    const label = taken.has(short) ? `${name} (${what}, ${dataset.msoaNames[area] ?? ''})` : short;
    if (taken.has(label)) return [];
    taken.add(label);
    return [{ label, lon, lat }];
  });
}

/** The area selected on the map, at its population-weighted centre. */
export function selectedSite(dataset: Dataset, reading: Reading): Site | null {
  const row = reading.selected?.row;
  if (row === undefined) return null;
  return {
    label: `the centre of ${dataset.names[row] ?? ''}`,
    lon: dataset.lon[row] ?? Number.NaN,
    lat: dataset.lat[row] ?? Number.NaN,
  };
}

/** The names of towns and villages, once they are here; a failure leaves the GP practices and the map to choose from. */
export function usePlaces(loader: Loader): PlacesFile | null {
  const [places, setPlaces] = useState<PlacesFile | null>(null);
  useEffect(() => {
    let gone = false;
    void loader.places().then((loaded) => {
      if (!gone && loaded.ok) setPlaces(loaded.value);
    });
    return () => {
      gone = true;
    };
  }, [loader]);
  return places;
}
