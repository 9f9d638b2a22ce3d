import { PICTURE } from '../cartography/picture';
import { withDensity } from './png-density';

/** Widths offered, in pixels, of an A4 landscape page 11.69 inches wide. */
export const PNG_WIDTHS = { screen: 2480, print: 3508 } as const;
const A4_INCHES = 297 / 25.4;

/** What went wrong, in words for the person who asked for the picture. */
class PictureProblem extends Error {
  override readonly name = 'PictureProblem';
}

/**
 * A picture drawn as SVG turned into a PNG for A4 landscape, its density recorded.
 *
 * @param svg what `drawPicture` made @param width pixels; the height follows (A4, landscape)
 * @throws PictureProblem with a plain-English message
 */
export async function picturePng(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  const canvas = document.createElement('canvas');
  try {
    const image = await loadImage(address);
    canvas.width = Math.round(width);
    canvas.height = Math.round((width * PICTURE.height) / PICTURE.width);
    // Opaque: three channels instead of four make the file smaller and quicker to write. Drawn by the processor: on a
    // machine without a graphics card a canvas of this size took ten times as long, and one with a card must fetch it.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context)
      throw new PictureProblem(
        'This browser could not make room for the picture. Close other tabs and try again.',
      );
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = new Uint8Array(await (await pngOf(canvas)).arrayBuffer());
    return withDensity(png, width / A4_INCHES);
  } finally {
    URL.revokeObjectURL(address);
    // Some browsers hold on to the memory of a canvas until it is emptied.
    canvas.width = 0;
    canvas.height = 0;
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
