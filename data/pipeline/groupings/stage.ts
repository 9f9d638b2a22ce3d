import { FILES } from '../../../src/artefact/files';
import { encodeGroupings } from '../../../src/artefact/groupings';
import type { Stage } from '../stage';

/** Which areas make up each neighbourhood, ward and former district. */
export const stage: Stage = ({ areas }) => [
  {
    path: FILES.groupings,
    text: encodeGroupings(
      areas.lookup.map((record, row) => ({
        area: areas.codes[row] ?? '',
        neighbourhood: { code: record.MSOA21CD ?? '', name: record.MSOA21HCLNM ?? '' },
        ward: { code: record.WD24CD ?? '', name: record.WD24NM ?? '' },
        district: { code: record.LAD22CD ?? '', name: record.LAD22NM ?? '' },
      })),
    ),
  },
];
