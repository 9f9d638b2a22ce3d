import type { Choices } from '../../domain/model/choices';
import type { LinkPart } from './part';

/** Where the map stands. */
export const cameraPart: LinkPart = {
  write(put, { camera }) {
    if (camera) put('at', `${camera.lon.toFixed(4)},${camera.lat.toFixed(4)},${camera.zoom.toFixed(2)}`, '');
  },
  read: (link) => ({
    camera: link.value<Choices['camera']>(
      'at',
      parseCamera,
      null,
      (text) => `The link’s place on the map (${text}) was not understood, so the whole county is shown.`,
    ),
  }),
};

function parseCamera(text: string): Choices['camera'] {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = parts;
  if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return null;
  // Anything outside the south-west of England would show an empty map.
  const valid = lon >= -6 && lon <= 0 && lat >= 49.5 && lat <= 52.5 && zoom >= 4 && zoom <= 18;
  return valid ? { lon, lat, zoom } : null;
}
