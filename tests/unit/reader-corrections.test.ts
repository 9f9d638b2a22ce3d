import { describe, expect, test } from 'vitest';
import { corrected } from '../../src/formats/reader/corrections';
import { sheetSource } from '../../src/formats/reader/row-source';

describe('corrections of a reading', () => {
  test('a later correction holds, columns and categories one by one', () => {
    expect(
      corrected(
        { key: 1, columns: { 2: { how: 'added' }, 3: { how: 'words' } }, categories: { 4: { take: 'all' } } },
        { key: 0, columns: { 3: { how: 'aside' } } },
      ),
    ).toEqual({
      key: 0,
      columns: { 2: { how: 'added' }, 3: { how: 'aside' } },
      categories: { 4: { take: 'all' } },
    });
  });
});

describe('rows of a sheet', () => {
  test('blank rows count and are not given; hidden rows are not given', async () => {
    const found: (readonly [readonly string[], number])[] = [];
    await sheetSource({
      name: 'made-up.xlsx: One',
      rows: [['a', 'b'], [], ['1', '2'], ['3', '4'], [' ', '']],
      hiddenRows: [3],
      hiddenColumns: [],
      decided: [],
    }).read((cells, row) => {
      found.push([cells, row]);
      return undefined;
    });
    expect(found).toEqual([
      [['a', 'b'], 1],
      [['3', '4'], 4],
    ]);
  });
});
