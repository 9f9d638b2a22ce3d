import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindPlace } from '../../src/ui/find/FindPlace';
import { type FindIndex, findOptions, prepareIndex } from '../../src/ui/find/find-options';
import { testDataset } from './ui-fixture';

/** Test data: three postcodes, of which the second is only in the May list, and two places. */
const testIndex: FindIndex = {
  places: {
    name: ['Minehead', 'Northcombe'],
    kind: ['town', 'other'],
    lon: [-3.47, -3],
    lat: [51.2, 51],
    area: [0, 1],
  },
  postcodes: {
    currentList: 'October 2025',
    outward: ['TA24'],
    inward: ['5AA8AA8NJ'],
    area: [0, 1, 2],
    notCurrent: [1],
  },
};
const index = prepareIndex(testDataset, testIndex);

describe('the search', () => {
  it('answers a whole postcode with its area, however it is typed', () => {
    const { options, message } = findOptions(index, ' ta245aa ');
    expect(options[0]).toMatchObject({
      group: 'Postcode',
      label: 'TA24 5AA',
      row: 0,
      detail: 'North Test (001A)',
    });
    expect(message).toBe('');
  });

  it('says that an older postcode is not in the October 2025 list, and still finds its area', () => {
    const { options, message } = findOptions(index, 'TA24 8AA');
    expect(message).toContain('TA24 8AA is not in the October 2025 list');
    expect(message).not.toContain('terminated');
    expect(options[0]).toMatchObject({ row: 1 });
  });

  it('says of an unknown postcode that it is not one we hold', () => {
    expect(findOptions(index, 'TA24 9ZZ').message).toBe('TA24 9ZZ is not a Somerset postcode we hold.');
  });

  it('finds places, areas, wards, neighbourhoods and libraries by name, each kind together', () => {
    expect(findOptions(index, 'minehead').options[0]).toMatchObject({
      group: 'Places',
      detail: 'Town, Ward One',
      at: { lon: -3.47 },
    });
    const { options } = findOptions(index, 'north');
    expect(options.map((option) => option.group)).toEqual(['Places', 'Areas', 'Neighbourhoods']);
    // a ward is opened as such, with all its areas
    expect(findOptions(index, 'ward one').options[0]).toMatchObject({
      group: 'Wards',
      detail: 'Ward, 2 areas',
      opens: { by: 'ward', code: 'E05000001' },
    });
    expect(findOptions(index, 'volunteer').options[0]).toMatchObject({
      group: 'Libraries',
      label: 'Volunteer Library',
    });
  });

  it('does not offer a closed library', () => {
    expect(findOptions(index, 'shut library').options.map((option) => option.label)).not.toContain(
      'Shut Library',
    );
  });

  it('says so when nothing is found, and nothing before anything is asked', () => {
    expect(findOptions(index, 'qqqq').message).toContain('Nothing found for “qqqq”');
    expect(findOptions(index, '  ')).toEqual({ options: [], message: '', isGuess: false });
  });

  it('is a labelled combobox that fetches nothing by itself', () => {
    let fetched = 0;
    const html = renderToStaticMarkup(
      <FindPlace
        dataset={testDataset}
        loadIndex={() => {
          fetched += 1;
          return Promise.resolve({ ok: true, value: testIndex });
        }}
        onChoose={() => {}}
      />,
    );
    expect(html).toMatch(/<label[^>]*for="([^"]+)"[^>]*>Postcode or place<\/label>.*<input[^>]*id="\1"/);
    expect(html).toContain('role="combobox"');
    expect(html).not.toContain('style=');
    expect(fetched).toBe(0);
  });
});
