import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chooseCouncil } from '../../data/councils/choose-council';
import type { ReportedStatement } from '../../data/councils/profile';
import { SOMERSET } from '../../data/councils/somerset';
import { neighbouringAccessPoints } from '../../data/pipeline/access-points/england';
import { countriesNotHeld } from '../../data/pipeline/access-points/not-held';
import { reportedPlaces } from '../../data/pipeline/access-points/reported';
import { createAreaIndex } from '../../data/pipeline/area-index';
import { createInputs } from '../../data/pipeline/inputs';
import { decodeAccessPoints } from '../../src/artefact/access-points';
import { AREA_COLUMNS } from '../../src/artefact/areas-columns';
import { FILES } from '../../src/artefact/files';
import { decodeTable } from '../../src/artefact/published-table';
import { openPlaces } from '../../src/domain/places/own-places';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { PROJECT } from '../unit/structure-files';
import { haveInputs, INPUTS } from './inputs-present';

const published = (name: string) => readFileSync(join(PROJECT, 'public/data', SOMERSET.folder, name), 'utf8');
const { own, neighbours } = openPlaces({
  accessPoints: decodeAccessPoints(JSON.parse(published('access-points.json'))).points,
});
const LIST = 'england/ace_basic_dataset_libraries_2023_enhanced_england.csv';
/** The list as published, read apart from the pipeline's reader. */
const listed = () =>
  Papa.parse<Record<string, string>>(readFileSync(join(INPUTS, LIST), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('libraries of other councils', () => {
  it('stand beside Somerset’s 32, each with its council, none of them one of Somerset’s under its former name', () => {
    expect(own).toHaveLength(32);
    expect([...new Set(neighbours.map(({ council }) => council))]).toEqual([
      'Bath and North East Somerset Council',
      'Bristol City Council',
      'Devon County Council',
      'Dorset Council',
      'North Somerset Council',
      'South Gloucestershire Council',
      'Wiltshire Council',
    ]);
    const at = new Set(own.map(({ postcode }) => postcode));
    expect(neighbours.filter(({ postcode }) => at.has(postcode))).toEqual([]);
  });

  it('are open, static and public: no prison’s, and a school’s like any other', () => {
    const names = neighbours.map(({ name }) => name);
    expect(names).toContain('Midsomer Norton Library & Information Centre');
    expect(names).toContain('Sherborne Library');
    // Both are housed in a school.
    expect(names).toEqual(expect.arrayContaining(['Uffculme Library', 'Campus Library']));
    expect(names.join(' ')).not.toMatch(/HMP|Prison|Chew Stoke|Trinity Road|Reference/);
  });

  it('Uffculme’s stands at its postcode, not 7 km off in Cullompton where the list has it', () => {
    const library = neighbours.find(({ name }) => name === 'Uffculme Library');
    expect(library?.positionNote).toMatch(/centre of its postcode/);
    expect(greatCircleKm(library?.lon ?? 0, library?.lat ?? 0, -3.3933807, 50.8549973)).toBeGreaterThan(7);
    expect(neighbours.filter(({ positionNote }) => positionNote !== null)).toHaveLength(1);
  });

  it.skipIf(!haveInputs)('make the nearest of each area: recomputed from the list as published', () => {
    const table = decodeTable(FILES.areas, AREA_COLUMNS, published('areas.csv'));
    const others = listed().filter(
      (row) =>
        row.Type === 'Static Library' &&
        row['Operation in 2023'] !== '' &&
        row['Year closed'] === '' &&
        !/^Somerset C/.test(row['Reporting service'] ?? '') &&
        row.Name !== 'Uffculme',
    );
    const [lon, lat, km] = ['lon', 'lat', 'nearest_access_point_km'].map(
      (name) => table.numbers(name).values,
    );
    const councils = table.texts('nearest_access_point_council');
    for (let row = 0; row < table.count; row += 1) {
      const from = (x: number, y: number) => greatCircleKm(lon?.[row] ?? 0, lat?.[row] ?? 0, x, y);
      const ours = Math.min(...own.map((one) => from(one.lon, one.lat)));
      const theirs = Math.min(...others.map((one) => from(Number(one.Longitude), Number(one.Latitude))));
      expect(km?.[row]).toBeCloseTo(Math.min(ours, theirs), 2);
      expect(councils[row] === 'Somerset Council').toBe(ours <= theirs);
    }
    expect(councils.filter((council) => council !== 'Somerset Council')).toHaveLength(9);
    // Columns stay where they were: what came later stands behind it.
    expect(published('areas.csv').split('\n')[0]?.split(',').slice(-3)).toEqual([
      'nearest_access_point_council',
      'online_propensity_pct',
      'offline_households',
    ]);
  });
});

describe.skipIf(!haveInputs)('any other council', () => {
  const near = (code: string) => {
    const inputs = createInputs(INPUTS);
    const profile = chooseCouncil(code, INPUTS);
    const areas = createAreaIndex(inputs, profile);
    return neighbouringAccessPoints({ profile, inputs, council: profile, areas, say: () => undefined });
  };

  it('counts its neighbours’ by the same rule: Wiltshire those of Somerset, once each', () => {
    const somerset = near('E06000054').filter(({ council = '' }) => /^Somerset/.test(council));
    expect(somerset.map(({ name }) => name)).toContain('Frome Library');
    expect(new Set(somerset.map(({ council }) => council))).toEqual(new Set(['Somerset Council']));
    expect(new Set(somerset.map(({ name }) => name)).size).toBe(somerset.length);
  });

  it('says that Wales or Scotland is not held where one of their libraries could be the nearest', () => {
    expect(countriesNotHeld('E06000019')).toEqual(['Wales']);
    expect(countriesNotHeld('E06000057')).toEqual(['Scotland']);
    expect(countriesNotHeld(SOMERSET.code)).toEqual([]);
  });
});

describe.skipIf(!haveInputs)('what is reported', () => {
  const build = (reported: readonly ReportedStatement[]) => {
    const inputs = createInputs(INPUTS);
    const profile = { ...SOMERSET, reported };
    const areas = createAreaIndex(inputs, profile);
    return reportedPlaces({ profile, inputs, council: profile, areas, say: () => undefined });
  };
  const citing = (address: string, date: string | null = null): ReportedStatement => {
    const [first] = SOMERSET.reported;
    if (!first) throw new Error('Somerset has none');
    return { ...first, cites: [{ address, date }] };
  };

  it('cites the list of sources as it stands', () => {
    const [williton] = build(SOMERSET.reported);
    expect(williton?.sources[0]).toEqual({
      publisher: 'BBC News / LDRS (copied by daily8)',
      date: 'June 2025',
      url: 'https://www.daily8.com/en/article/88c2db839ae4fa204442d80629eee9d4',
    });
  });

  it.each([
    [
      'an abolished council',
      'https://www.somersetwestandtaunton.gov.uk/coronavirus-covid-19-advice-and-information/',
    ],
    ['the former county', 'https://somersetnewsroom.com/2020/06/18/some-libraries-planning-to-re-open-soon/'],
    [
      'what is marked historic',
      'https://sheptonmallet.nub.news/news/local-news/safety-first-as-council-announces-gradual-re-opening-of-offices-in-august',
    ],
    ['an address that is not in it', 'https://example.org/'],
    [
      'what was said before the council took over',
      'https://www.burnham-on-sea.com/news/work-underway-to-review-office-and-public-buildings-for-new-somerset-council/',
    ],
    ['what was said of a library in 2020', 'https://street-pc.gov.uk/library-parish-rooms-project-2020/'],
  ])('cannot cite %s', (_, address) => {
    expect(() => build([citing(address)])).toThrow(/has no usable row/);
  });

  it('cannot call done what its source tells as a plan', () => {
    const [williton] = SOMERSET.reported;
    if (!williton) throw new Error('Somerset has none');
    expect(() => build([{ ...williton, standing: 'reported' }])).toThrow(
      /tells a plan at .* is not called one/,
    );
    expect(build([williton])[0]?.standing).toBe('plan');
  });

  it('cannot be dated otherwise than its source', () => {
    expect(() => build([citing('https://feeds.bbci.co.uk/news/articles/c204d1zwn36o', '2026')])).toThrow(
      /not 2026/,
    );
  });
});
