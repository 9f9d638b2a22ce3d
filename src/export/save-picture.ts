import { drawPicture, PICTURE, type PictureOptions } from '../cartography/picture';
import type { Basemap, Shapes } from '../cartography/shapes';
import type { Reading } from '../domain/reading';

const NO_BASEMAP: Basemap = { neighbours: [], motorway: [], railways: [], constituencies: [], places: [] };

/** What went wrong, in words for the person who asked for the picture. */
export class PictureProblem extends Error {
  override readonly name = 'PictureProblem';
}

/**
 * The map as a PNG that stands alone: title, legend, insets, scale, sources, attribution and date are in it.
 *
 * @param scene with basemap null the areas stand alone
 * @param options width in pixels; the height follows (A4, landscape)
 * @throws PictureProblem with a plain-English message
 */
export async function pictureBlob(
  scene: { readonly shapes: Shapes; readonly basemap: Basemap | null },
  reading: Reading,
  options: PictureOptions,
): Promise<Blob> {
  const svg = drawPicture({ shapes: scene.shapes, basemap: scene.basemap ?? NO_BASEMAP }, reading, options);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = await loadImage(address);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(options.width);
    canvas.height = Math.round((options.width * PICTURE.height) / PICTURE.width);
    const context = canvas.getContext('2d');
    if (!context)
      throw new PictureProblem(
        'This browser could not make room for the picture. Close other tabs and try again.',
      );
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () =>
      reject(
        new PictureProblem(
          'This browser could not draw the picture. Try again, or print the page and choose “Save as PDF”.',
        ),
      );
    image.src = address;
  });
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve(blob)
          : reject(
              new PictureProblem('The picture was too large for this browser. Try again in another browser.'),
            ),
      'image/png',
    );
  });
}
