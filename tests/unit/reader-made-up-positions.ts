import type { Case } from './reader-cases';
import { A, B, C, csv, onsNames, P, Q, R } from './reader-made-up-parts';

const feature = (properties: object, coordinates: unknown, type = 'Point'): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (crs: string, ...features: readonly object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', crs: { properties: { name: crs } }, features });

/** Files that cannot be placed, each with what to do; and positions and hours as mapping programs and people write them. */
export const MADE_POSITIONS: readonly Case[] = [
  {
    what: 'areas side by side in the headings: how to turn the table round',
    file: csv(['Measure', A, B, C], ['Loans', 1, 2, 3], ['Tablets', 4, 5, 6]),
    reads: { refused: /stand beside each other in one row.*Transpose/ },
  },
  {
    what: 'parishes, councils and constituencies by name: why they cannot be placed',
    file: csv(['Parish', 'Households'], ['Wedmore', 100], ['Cheddar', 200]),
    reads: { refused: /The rows are of parishes, and this map holds no list/ },
  },
  {
    what: 'figures by latitude and longitude: what the map can do with those',
    file: csv(['Place', 'Latitude', 'Longitude', 'Speed'], ['One', 51.1, -3.1, 30], ['Two', 51.2, -3.0, 40]),
    reads: { refused: /latitude and a longitude.*lists of places where help is/ },
  },
  {
    what: 'points in the metres of web maps',
    name: 'hubs.geojson',
    file: collection(
      'urn:ogc:def:crs:EPSG::3857',
      feature({ name: 'One', computers: 2 }, [-345_125.9, 6_624_434]),
    ),
    reads: { kind: 'access-points', match: [1, 0, 0, 0], places: ['One | 2 | ? | open'] },
  },
  {
    what: 'several points of one feature: the first, and said',
    name: 'hubs.geojson',
    file: collection(
      '',
      feature(
        { name: 'One', computers: 2 },
        [
          [-3.1, 51.01],
          [-3, 51.1],
        ],
        'MultiPoint',
      ),
    ),
    reads: { match: [1, 0, 0, 0], notes: [/Of several points of one feature the first is taken \(1\)/] },
  },
  {
    what: 'JSON that is a list of records, a picture and a database: each is said what it is',
    name: 'records.json',
    file: JSON.stringify([{ lsoa: A, loans: 1 }]),
    reads: { refused: /is JSON, but no GeoJSON/ },
  },
  {
    what: 'a picture',
    name: 'p.csv',
    file: Uint8Array.from([255, 216, 255, 224, 1]),
    reads: { refused: /is a picture/ },
  },
  { what: 'blank cells alone', file: '\r\n,,\r\n', reads: { refused: /holds nothing but blank cells/ } },
  {
    what: 'hubs under the headings people give them; grid references, degrees by the letters of the compass',
    file: csv(
      ['Name of venue', 'Grid reference', 'Number of PCs', 'Free WiFi'],
      ['One', 'ST 229 245', 4, 'Yes'],
      ['Two', '"51.0153N, 3.1006W"', 2, 'No'],
      ['Four', '"51°0\'55""N 3°6\'2""W"', 1, ''],
    ),
    reads: {
      kind: 'access-points',
      match: [3, 0, 0, 0],
      places: ['One | 4 | ? | open', 'Two | 2 | ? | open', 'Four | 1 | ? | open'],
    },
  },
  {
    what: 'the beginning and the end of a day’s hours in columns of their own, with seconds',
    file: csv(
      [
        'Library',
        'Postcode',
        ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap((day) => [
          `${day} open`,
          `${day} close`,
        ]),
      ],
      ['One', P, '09:00:00', '17:00:00', '09:00', '13:00', 'Closed', 'Closed', '', '', '10am', '4pm'],
    ),
    reads: { places: ['One | ? | 18 | open'] },
  },
  {
    what: 'closed by a closing date that is past, not by one to come; what is yet to open is not open',
    file: csv(
      ['Library', 'Postcode', 'Closing date', 'Status'],
      ['One', P, '31/03/2024', ''],
      ['Two', Q, '31/03/2199', ''],
      ['Three', R, '', 'Reopening soon'],
      ['Four', P, '', 'Proposed closure 2030'],
      ['Five', P, '', 'Proposed'],
    ),
    reads: {
      places: ['closed', 'open', 'closed', 'open', 'closed'].map(
        (status, at) => `${['One', 'Two', 'Three', 'Four', 'Five'][at]} | ? | ? | ${status}`,
      ),
    },
  },
  {
    what: 'names of areas by ONS, a row of another council and one misspelt',
    file: csv(
      ['LSOA name', 'Claims'],
      ...onsNames.map((name, at) => [name, at]),
      ['Bristol 001A', 3],
      ['Mendip 099Z', 2],
    ),
    reads: { match: [6, 1, 1, 0], problems: [/“Mendip 099Z” is not the name of an area/] },
  },
];
