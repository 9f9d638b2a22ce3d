import { describe, expect, it } from 'vitest';
import { readEnglishProficiency } from '../../src/formats/english-proficiency';
import { readFigure } from '../../src/formats/figure';
import { libraryKey, readLibraryPlaces } from '../../src/formats/libraries';
import { readNomis } from '../../src/formats/nomis';
import { readOfcomPostcodes2016 } from '../../src/formats/ofcom-postcodes';
import { readPostcodePlaces } from '../../src/formats/postcode-list';

describe('one published cell', () => {
  it.each([
    ['16.5%', 16.5],
    ['3,269,339', 3_269_339],
    ['-0.764', -0.764],
    ['£31,400', 31_400],
    ['0', 0],
    [' 12 ', 12],
  ])('“%s” is the number %d', (text, number) => expect(readFigure(text)).toBe(number));
  it.each(['', 'N/A', '[x]', '..'])('“%s” is no data, not zero', (text) =>
    expect(readFigure(text)).toBeNull(),
  );
  it.each(['c', '[c]', '[low]'])('“%s” is suppressed, not zero', (text) =>
    expect(readFigure(text)).toBe('suppressed'),
  );
  it.each(['twelve', '12a', '1,23', '-a-', '1.2.3'])('“%s” is not a figure', (text) =>
    expect(readFigure(text)).toBeUndefined(),
  );
});

describe('Census tables from Nomis', () => {
  const TS041 =
    'date,geography,geography code,Number of households: Number of households; measures: Value\r\n2021,Mendip 006A,E01029018,973\r\n2021,Cardiff 032F,W01001900,700\r\n';

  it('finds a heading with or without “; measures: Value”', () => {
    const { records } = readNomis(TS041, ['Number of households: Number of households']);
    expect(records[0]).toEqual({ code: 'E01029018', figures: [973] });
  });

  it('keeps Wales apart by its code, so that places in England can be counted over England', () => {
    const { records } = readNomis(TS041, ['Number of households: Number of households']);
    expect(records.filter(({ code }) => code.startsWith('E01'))).toHaveLength(1);
  });

  it('names the heading it cannot find, and an empty cell', () => {
    expect(readNomis(TS041, ['Age: Total']).problems).toEqual(['lacks the column “Age: Total”']);
    expect(readNomis('geography code,Age: Total\nE01029018,\n', ['Age: Total']).problems).toEqual([
      'there is no figure in “Age: Total” for E01029018',
    ]);
  });

  it('adds “not well” and “not at all” over all who state a main language', () => {
    const other = 'Main language is not English (English or Welsh in Wales)';
    const text = `msoa21_code,Main language is English (English or Welsh in Wales),${other},${other}: Can speak English very well,${other}: Can speak English well,${other}: Cannot speak English well,${other}: Cannot speak English\nE02006047,8446,109,63,31,13,2\n`;
    expect(readEnglishProficiency(text).records).toEqual([
      { msoaCode: 'E02006047', people: 15, residents: 8555 },
    ]);
  });
});

describe('Ofcom’s postcode file of 2016', () => {
  it('treats N/A as no data, and 0 as 0', () => {
    const headings =
      'structured postcode,% of premises unable to receive 10Mbit/s,% of premises unable to receive 30Mbit/s,lsoa21cd';
    const { records, problems } = readOfcomPostcodes2016(
      `${headings}\nTA10 0AA,0,100,E01029187\nTA10 0ZZ,N/A,N/A,E01029187\n`,
    );
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({ below10Pct: 0, below30Pct: 100 });
    expect(records[1]).toMatchObject({ below10Pct: null, below30Pct: null });
  });
});

describe('libraries and postcodes', () => {
  it('knows open from closed and refuses any other word', () => {
    const text = 'name,status,lat,lon\nStreet Library,open,51.1,-2.7\nHighbridge Library,closed,51.2,-2.9\n';
    expect(readLibraryPlaces(text).records.map(({ open }) => open)).toEqual([true, false]);
    expect(readLibraryPlaces(text.replace('closed', 'shut')).problems).toHaveLength(1);
  });

  it('finds Burnham-on-Sea under both its spellings', () => {
    expect(libraryKey('Burnham-on-Sea Library')).toBe(libraryKey('Burnham On Sea'));
  });

  it('reads live postcodes with their area', () => {
    expect(
      readPostcodePlaces('postcode,lon,lat,LSOA21CD\nBA10 0AA,-2.45388,51.11227,E01029157\n').records,
    ).toEqual([{ postcode: 'BA10 0AA', areaCode: 'E01029157', lon: -2.45388, lat: 51.11227 }]);
  });
});
