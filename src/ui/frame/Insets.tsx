import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { drawInset, INSETS, insetsWithin } from '../../cartography/insets';
import type { Scene } from '../../cartography/map-layers';
import { drawnOverlays } from '../../cartography/overlays/ground-overlays';
import { type Row, row as rowOf } from '../../domain/model/codes';
import type { Reading } from '../../domain/model/reading';
import { isolateSvg, paintSvg, pointSvg } from '../../map/paint-svg';
import { trustedDrawing } from '../../map/trusted-drawing';

interface InsetsProps {
  readonly scene: Scene;
  readonly reading: Reading;
  readonly isolated: number | null;
  readonly pointed: Row | null;
  readonly onPoint: (row: Row | null) => void;
  readonly onSelect: (row: Row | null) => void;
}

const SIZE = { width: 220, height: 170 };

/** The four towns enlarged: most of the 339 areas are too small to see at county scale. */
export function Insets({ scene, reading, isolated, pointed, onPoint, onSelect }: InsetsProps) {
  const root = useRef<HTMLDivElement>(null);
  const painted = useRef<Reading | null>(null);
  // What lies over the areas is drawn, not painted: another choice of overlays is another drawing.
  const overlays = drawnOverlays(reading);
  const drawn = useRef(overlays);

  useEffect(() => {
    const previous = drawn.current === overlays ? painted.current : null;
    for (const svg of svgsIn(root.current)) paintSvg(svg, reading, previous);
    painted.current = reading;
    drawn.current = overlays;
  }, [reading, overlays]);
  useEffect(() => {
    for (const svg of svgsIn(root.current)) isolateSvg(svg, reading, isolated);
  }, [reading, isolated]);
  useEffect(() => {
    for (const svg of svgsIn(root.current)) pointSvg(svg, pointed);
  }, [pointed]);

  return (
    // The areas are reached by keyboard on the map itself, in the table and by search; clicks here are the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="insets"
      ref={root}
      onClick={(event) => onSelect(rowUnder(event))}
      onMouseMove={(event) => onPoint(rowUnder(event))}
      onMouseLeave={() => onPoint(null)}
    >
      {insetsWithin(scene.shapes).map((inset) => (
        <figure key={inset.id} className="inset" data-inset={inset.id}>
          <InsetDrawing key={overlays} scene={scene} first={reading} id={inset.id} />
          <figcaption translate="no">{inset.title}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** Drawn once; later readings are painted into it. */
const InsetDrawing = memo(
  ({ scene, first, id }: { scene: Scene; first: Reading; id: string }) => {
    const inset = INSETS.find((one) => one.id === id);
    if (!inset) return null;
    return (
      <div
        className="inset-drawing"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: markup is ours
        dangerouslySetInnerHTML={{
          __html: trustedDrawing(drawInset(scene, first, inset, { ...SIZE, idPrefix: `inset-${id}` })),
        }}
      />
    );
  },
  (before, after) => before.scene === after.scene && before.id === after.id,
);

function svgsIn(element: HTMLElement | null): readonly SVGSVGElement[] {
  return element ? [...element.querySelectorAll<SVGSVGElement>('svg')] : [];
}

function rowUnder(event: MouseEvent): Row | null {
  const path = (event.target as Element).closest('[data-row]');
  const index = path?.getAttribute('data-row');
  return index ? rowOf(Number(index)) : null;
}
