import { NOT_STATED, OGL, OS_ATTRIBUTION, OSM_ATTRIBUTION, type SourceRecord } from './source-record';

const undated = { vintage: NOT_STATED, vintageSort: '', release: NOT_STATED, url: NOT_STATED } as const;
const os = { ...undated, publisher: 'Ordnance Survey', licence: OGL, attribution: OS_ATTRIBUTION } as const;
const osm = {
  ...undated,
  publisher: 'OpenStreetMap contributors',
  licence: 'Open Database Licence (ODbL)',
  attribution: OSM_ATTRIBUTION,
} as const;

export const BASEMAP_SOURCES: readonly SourceRecord[] = [
  {
    ...os,
    id: 'os-open-names',
    title: 'OS Open Names: cities, towns, villages and hamlets',
    geography: 'Point',
    offeredAt: 'Ordnance Survey (OS OpenData), product OS Open Names',
    fetch: 'publisher',
    caveats: ['Tile ST22 (Taunton, Bridgwater) is missing; NaPTAN localities fill it.'],
  },
  {
    ...undated,
    id: 'naptan',
    publisher: 'Department for Transport',
    title: 'NaPTAN: localities',
    licence: OGL,
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0 (NaPTAN, Department for Transport).',
    geography: 'Point',
    offeredAt: 'the Department for Transport (NaPTAN)',
    fetch: 'publisher',
    caveats: ['Used where OS Open Names lacks tile ST22 (Taunton, Bridgwater).'],
  },
  {
    ...os,
    id: 'os-open-roads',
    title: 'OS Open Roads: motorways',
    geography: 'Line',
    offeredAt: 'Ordnance Survey (OS OpenData), product OS Open Roads',
    fetch: 'publisher',
    caveats: [],
  },
  {
    ...osm,
    id: 'rail-osm',
    title: 'Railways: West Somerset Railway and the lines round Taunton',
    geography: 'Line',
    offeredAt: 'OpenStreetMap',
    fetch: 'publisher',
    caveats: [],
  },
  {
    ...osm,
    id: 'rail-uk2gtfs',
    title: 'Railways of the region (UK2GTFS)',
    geography: 'Line',
    offeredAt: 'the UK2GTFS project',
    fetch: 'publisher',
    caveats: ['Origin not stated: credited as OpenStreetMap.'],
  },
];
