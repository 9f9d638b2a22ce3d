import { useMemo } from 'react';
import type { Scene } from '../../cartography/map-layers';
import { drawNearestMap } from '../../cartography/nearest-map';
import { openingChoices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { ResidentReading } from '../../domain/pages/resident/resident-reading';
import { read } from '../../domain/read';
import { trustedDrawing } from '../../map/trusted-drawing';

interface NearestMapProps {
  readonly dataset: Dataset;
  readonly scene: Scene;
  readonly reading: ResidentReading;
}

const SIZE = { width: 640, height: 360, idPrefix: 'nearest' };

/** Where the nearest places are; the list beside it says the same in words. */
export function NearestMap({ dataset, scene, reading }: NearestMapProps) {
  const html = useMemo(() => {
    const places = reading.nearest.map(({ point }) => point);
    return trustedDrawing(
      drawNearestMap(scene, read(dataset, openingChoices('overview')), reading.row, places, SIZE),
    );
  }, [dataset, scene, reading]);
  return (
    <figure className="help-map">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markup is ours */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
      <figcaption className="small-print">
        Yellow: the area. The numbers are those of the list below.
      </figcaption>
    </figure>
  );
}
