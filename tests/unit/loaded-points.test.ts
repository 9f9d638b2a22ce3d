import { describe, expect, test } from 'vitest';
import { filterRows } from '../../src/domain/areas/filter/filter-rows';
import { councilAccess } from '../../src/domain/figures/access/access-score';
import { figureOf } from '../../src/domain/figures/offered';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { AccessPoint } from '../../src/domain/model/place';
import { type LoadedPoints, type PointsHow, placesTogether } from '../../src/domain/places/loaded-points';
import { accessPointsAfter } from '../../src/domain/places/points-after';
import { NOTHING_ADDED, withAdditions } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { catchmentSentences, supplyNotes } from '../../src/domain/telling/access-sentences';
import { hoursWords } from '../../src/domain/words/hours-words';
import { sourceOfFile } from '../../src/formats/loaded-from-file';
import type { AccessPointDraft } from '../../src/formats/reader/place-list';
import { holds } from '../oracle/holds';
import { readMade } from './import-fixture';
import { publishedOutputAreas as areas, datasetWithOutputAreas as published } from './published-output-areas';

const libraries = published.accessPoints.filter(({ status }) => status === 'open');
const [first, second] = libraries as [AccessPoint, AccessPoint];
const yeovil = libraries.find(({ name }) => name === 'Yeovil Library') as AccessPoint;

// Made-up places: they reach no map. The third has the name and postcode of a published library, and no hours.
const LIST = `name,postcode,longitude,latitude,hours open per week,public computers\nHub in the west,,${published.lon[0]},${published.lat[0]},20,4\nHub without hours,,${published.lon[200]},${published.lat[200]},,2\n${yeovil.name.toLowerCase()},${yeovil.postcode.replace(' ', '')},${yeovil.lon},${yeovil.lat},,\n`;

async function loaded(how: PointsHow, text = LIST): Promise<LoadedPoints> {
  const reading = await readMade(text, 'hubs 2026-03.csv');
  const { points, notes } = reading.draft as AccessPointDraft;
  const source = sourceOfFile(reading, { name: 'hubs.csv', bytes: 9, sha256: null, addedOn: '2026-11-24' });
  return { how, points, source, notes };
}
const withList = async (how: PointsHow): Promise<Dataset> =>
  withAdditions(published, { ...NOTHING_ADDED, points: await loaded(how) });

/** Straight from the definition, place by place. */
function kmByHand(dataset: Dataset, row: number): number {
  const all = dataset.accessPoints
    .filter(({ status }) => status === 'open')
    .map(({ lon, lat }) => greatCircleKm(dataset.lon[row] ?? 0, dataset.lat[row] ?? 0, lon, lat));
  return Math.min(...all);
}
/** E2SFCA from the formula: a Gaussian that is e^-2 at the edge; supply shared among weighted residents. */
function hoursByHand(
  dataset: Dataset,
  row: number,
  catchment: number,
  supply: (place: AccessPoint) => number,
): number {
  const weight = (km: number): number => (km > catchment ? 0 : Math.exp((-2 * km ** 2) / catchment ** 2));
  const at = (index: number, place: AccessPoint): number =>
    weight(greatCircleKm(areas.lon[index] ?? 0, areas.lat[index] ?? 0, place.lon, place.lat));
  const open = dataset.accessPoints.filter(({ status }) => status === 'open');
  const ratio = open.map((place) => {
    let people = 0;
    for (let index = 0; index < areas.count; index += 1)
      people += (areas.residents[index] ?? 0) * at(index, place);
    // Those over the border share it too.
    areas.beyond.residents.forEach((count, index) => {
      const [lon = 0, lat = 0] = [areas.beyond.lon[index], areas.beyond.lat[index]];
      people += count * weight(greatCircleKm(lon, lat, place.lon, place.lat));
    });
    return people > 0 ? supply(place) / people : 0;
  });
  let [sum, people] = [0, 0];
  for (let index = 0; index < areas.count; index += 1) {
    if (areas.area[index] !== row) continue;
    const residents = areas.residents[index] ?? 0;
    people += residents;
    sum += residents * open.reduce((total, place, j) => total + (ratio[j] ?? 0) * at(index, place), 0);
  }
  return (1000 * sum) / people;
}

describe('a council’s own list of places', () => {
  test('beside the published libraries adds to them; a row with one’s name and postcode is that library', async () => {
    const list = await loaded('beside');
    const { points, taken } = placesTogether(published.accessPoints, list.points, 'beside');
    expect(taken).toEqual(['Yeovil Library']);
    expect(points).toHaveLength(published.accessPoints.length + 2);
    const own = points.find(({ id }) => id === yeovil.id);
    // The row holds, blanks too: no hours of the published row are put in, and links to it still find it.
    expect(own).toMatchObject({ name: 'yeovil library', hoursOpen: null, operator: null, isAdded: true });
    expect(points.filter(({ id }) => id === yeovil.id)).toHaveLength(1);
    expect(points.find(({ id }) => id === first.id)).toBe(first);
  });

  test('instead of them leaves the list alone', async () => {
    const list = await loaded('instead');
    expect(
      placesTogether(published.accessPoints, list.points, 'instead').points.map(({ name }) => name),
    ).toEqual(['Hub in the west', 'Hub without hours', 'yeovil library']);
  });

  test.each(['beside', 'instead'] as const)(
    '%s: distances and reachable hours are those of the result, recomputed by hand',
    async (how) => {
      const dataset = await withList(how);
      const km = figureOf(dataset, openingChoices('overview'), 'nearest_access_point_km')?.column;
      for (let row = 0; row < dataset.count; row += 1)
        expect(km?.values[row]).toBeCloseTo(kmByHand(dataset, row), 6);
      expect(dataset.nearestAccessPoint[0]).toBe('Hub in the west');
      const score = councilAccess(dataset, { catchmentKm: 5, hours: 'open' });
      // The only hours of the list have a number of computers to them: then terminal-hours are told.
      expect(score?.unit).toBe(how === 'instead' ? 'terminal-hours' : 'hours');
      const supply = ({ hoursOpen, terminals }: AccessPoint): number =>
        (hoursOpen ?? 0) * (how === 'instead' ? (terminals ?? 0) : 1);
      for (const row of [0, 100, 200])
        expect(score?.column.values[row]).toBeCloseTo(hoursByHand(dataset, row, 5, supply), 6);
      // Unknown hours count as nothing and are named; none are made up.
      expect(score?.unknown).toContain('Hub without hours');
      expect(score?.unknown).toContain('yeovil library');
      expect(published.columns.get('nearest_access_point_km')?.values[0]).toBeGreaterThan(0.01);
    },
  );

  test('filters, the what-if and every sentence about places go by the result', async () => {
    const dataset = await withList('instead');
    const choices = openingChoices('overview');
    const rule = {
      kind: 'figure',
      figure: 'nearest_access_point_km',
      bound: 'most',
      value: 5,
    } as const;
    const filter = { ...choices.filter, rules: [rule] };
    const { shown } = filterRows(dataset, { ...choices, filter }, new Uint8Array(dataset.count));
    for (let row = 0; row < dataset.count; row += 1)
      expect(shown[row]).toBe(Number(kmByHand(dataset, row).toFixed(1)) <= 5 ? 1 : 0);
    const points = accessPointsAfter(dataset, choices.scenario);
    expect(points.map(({ name }) => name).sort()).toEqual(
      dataset.accessPoints.map(({ name }) => name).sort(),
    );
    const said = read(dataset, { ...choices, measure: 'nearest_access_point_km' });
    expect(said.measure.title).toContain('place of the list added');
    expect(said.measure.vintage).toBe('Places: March 2026');
    expect(said.attribution.join(' ')).toContain('File loaded by you: hubs.csv.');
    expect(said.sourceLine).not.toContain('December 2023');
    expect(hoursWords(dataset, 'open')).toBe('opening hours of the list added');
    expect(supplyNotes(dataset, { catchmentKm: 5, hours: 'evening' }).join(' ')).toContain(
      'not in the list added',
    );
    expect(catchmentSentences(dataset, { catchmentKm: 5, hours: 'open' })[0]?.text).toContain('within 5 km');
  });

  test('every sentence of every view holds of the places there are, and none speaks of walks or libraries alone', async () => {
    for (const how of ['beside', 'instead'] as const) {
      const dataset = await withList(how);
      for (const view of VIEW_IDS) {
        const choices = openingChoices(view);
        const reading = read(dataset, choices);
        for (const finding of reading.findings) {
          expect(holds(dataset, choices, finding, null), finding.text).not.toBe('fails');
          expect(finding.text).not.toMatch(/an open library|on foot/i);
        }
        expect(`${reading.title} ${reading.markLabel}`).not.toContain('library');
      }
    }
    const usual = read(published, openingChoices('low-income'))
      .findings.map(({ text }) => text)
      .join(' ');
    expect(usual).toMatch(/On foot: .* an open library|an open library.* On foot: /);
  });

  test('beside them both sources are credited and the record says so', async () => {
    const dataset = await withList('beside');
    const record = figureOf(dataset, openingChoices('overview'), 'nearest_access_point_km')?.measure;
    expect(record?.vintage).toBe('Libraries, December 2023, and places: March 2026');
    const { attribution } = read(dataset, openingChoices('overview'));
    expect(attribution.join(' ')).toContain('Arts Council England');
    expect(attribution.join(' ')).toContain('File loaded by you: hubs.csv.');
    expect(hoursWords(dataset, 'open')).toBe('opening hours of 2023 or opening hours of the list added');
    // Taken away, all is as it was.
    const back = withAdditions(published, NOTHING_ADDED);
    expect(back.accessPoints).toBe(published.accessPoints);
    expect(figureOf(back, openingChoices('overview'), 'nearest_access_point_km')?.measure.vintage).toBe(
      'Libraries, December 2023',
    );
    expect(back.sources.get('ace-libraries-2023')).toBe(published.sources.get('ace-libraries-2023'));
  });

  test('a row that says closed closes the published library it is', async () => {
    const list = await loaded(
      'beside',
      `name,postcode,hours open per week,status\n${second.name},${second.postcode},,closed\n`,
    );
    const dataset = withAdditions(published, { ...NOTHING_ADDED, points: list });
    expect(dataset.accessPoints.find(({ id }) => id === second.id)?.status).toBe('closed');
    expect(dataset.nearestAccessPoint).not.toContain(second.name);
  });
});
