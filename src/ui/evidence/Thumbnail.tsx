import { useEffect, useState } from 'react';
import { NO_BASEMAP } from '../../cartography/shapes';
import type { Reading } from '../../domain/model/reading';
import type { EvidenceTools } from './make-evidence';

/** As wide as it is shown, times two for sharp screens; the text in it is not for reading. */
const WIDTH = 480;

/** The picture of a view, small: to tell views apart by. What it shows is said in words beside it. */
export function Thumbnail({ tools, reading }: { readonly tools: EvidenceTools; readonly reading: Reading }) {
  const { shapes, basemap } = tools;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isShown = true;
    async function draw(): Promise<void> {
      const { drawPicture } = await import('../../cartography/picture');
      if (!isShown) return;
      const svg = drawPicture({ shapes, basemap: basemap ?? NO_BASEMAP, walking: null }, reading, {
        width: WIDTH,
        madeOn: '',
        link: '',
        version: reading.choices.view,
      });
      made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      setAddress(made);
    }
    // Without its code the view stands there without a picture, as it does until it is drawn.
    draw().catch(() => setAddress(null));
    return () => {
      isShown = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [shapes, basemap, reading]);
  return (
    <div className="basket-thumbnail">
      {address !== null && (
        <img src={address} alt="" width={WIDTH / 2} height={Math.round(WIDTH / 2 / Math.SQRT2)} />
      )}
    </div>
  );
}
