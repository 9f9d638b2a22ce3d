import { describe, expect, it } from 'vitest';
import { readChildLowIncome } from '../../src/formats/dwp';
import { figuresByCode } from '../../src/formats/figures-by-code';
import { readIodFile7, readIodIndicators } from '../../src/formats/iod';
import { readNetIncome } from '../../src/formats/ons-income';

/** Beginning, a few real rows and the empty rows at the end of DWP's table 4, byte for byte. */
const DWP = `\uFEFF"Table 4: Number and Percentage of Children (aged under 16) living in Relative low income families, After Housing Costs, Ward, FYE 2024 to 2025, United Kingdom",,,,,,,\r
Back to Contents,,,,,,,\r
Source: ,,,,,,,\r
Local Authority [note 2],Area Code,Ward [note 2],Area Code,"Number of children \nFYE 2024","Number of children \nFYE 2025","Percentage of children \nFYE 2024\n(%)\n[note 3]","Percentage of children \nFYE 2025\n(%)\n[note 3]"\r
,,United Kingdom [note 4],K02000001,"3,296,672","3,269,339",26.3%,26.0%\r
Somerset,E06000066,Bishop's Hull & Taunton West,E05014339,333,310,18.2%,16.5%\r
City of London,E09000001,Billingsgate,E05009291,[low],[low],[x],[x]\r
,,,,,,,\r
`;

describe('children in low-income families, as DWP publishes them', () => {
  it('finds the headings under the title lines and tells the two “Area Code” columns apart', () => {
    const { records, problems } = readChildLowIncome(DWP);
    expect(problems).toEqual([]);
    expect(records[1]).toEqual({ wardCode: 'E05014339', councilCode: 'E06000066', children: 310, pct: 16.5 });
  });

  it('reads thousands commas and drops the empty rows at the end', () => {
    const { records } = readChildLowIncome(DWP);
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({ wardCode: 'K02000001', children: 3_269_339, pct: 26 });
  });

  it('never makes a zero of “[low]” or “[x]”', () => {
    expect(readChildLowIncome(DWP).records[2]).toMatchObject({ children: 'suppressed', pct: null });
  });

  it('says so when the table is another one', () => {
    expect(readChildLowIncome('a,b\n1,2\n').problems[0]).toMatch(/^lacks the headings/);
  });
});

describe('the Indices of Deprivation', () => {
  const headings = [
    'LSOA code (2021)',
    'Index of Multiple Deprivation (IMD) Score',
    'Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)',
    'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSO',
    'Income Score (rate)',
    'Income Rank (where 1 is most deprived)',
    'Income Deprivation Affecting Children Index (IDACI) Score (rate)',
    'Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived)',
    'Income Deprivation Affecting Older People (IDAOPI) Score (rate)',
    'Income Deprivation Affecting Older People (IDAOPI) Rank (where 1 is most deprived)',
    'Total population: mid 2022',
    'Dependent Children aged 0-15: mid 2022',
    'Older population aged 60 and over: mid 2022',
  ];
  const row = 'E01029018,14.39,19976,6,0.098,26322,0.178,24691,0.077,25254,2440,410,790';

  it('are read though a long heading is cut short', () => {
    const { records, problems } = readIodFile7(`${headings.join(',')}\r\n${row}\r\n`);
    expect(problems).toEqual([]);
    expect(records[0]).toEqual({
      code: 'E01029018',
      imdRank: 19976,
      imdDecile: 6,
      incomeRate: 0.098,
      incomeRank: 26322,
      idaciRate: 0.178,
      idaciRank: 24691,
      idaopiRate: 0.077,
      idaopiRank: 25254,
      population: 2440,
      children: 410,
      olderPeople: 790,
    });
  });

  it('are refused when a figure is not a number', () => {
    const { problems } = readIodFile7(`${headings.join(',')}\n${row.replace('0.098', 'O.098')}\n`);
    expect(problems).toEqual(['“O.098” in “Income Score (rate)” for E01029018 is not a number']);
  });

  it('may lack the numerator of an area, never its connectivity', () => {
    const columns =
      'lsoa21_code,income_domain_numerator,connectivity_score,digital_connectivity_broadband_download_and_upload_speeds';
    const { records, problems } = readIodIndicators(`${columns}\n"E01003465",,75.593,-0.327\n`);
    expect(problems).toEqual([]);
    expect(records[0]).toEqual({
      code: 'E01003465',
      incomeDeprivedPeople: null,
      transportConnectivity: 75.593,
      digitalConnectivity: -0.327,
    });
    expect(readIodIndicators(`${columns}\nE01003465,20,75.593,\n`).problems).toHaveLength(1);
  });
});

describe('incomes and fuel poverty', () => {
  it('takes the lower limit for the lower, though the file puts the upper first', () => {
    const text = 'msoa11cd,net_ahc_equiv,net_ahc_equiv_ucl,net_ahc_equiv_lcl\nE02006047,33700,37800,30000\n';
    expect(readNetIncome(text)).toEqual({
      records: [{ msoaCode: 'E02006047', pounds: 33700, lower: 30000, upper: 37800 }],
      problems: [],
    });
  });

  it('refuses an interval which does not hold its estimate', () => {
    const text = 'msoa11cd,net_ahc_equiv,net_ahc_equiv_ucl,net_ahc_equiv_lcl\nE02006047,33700,30000,37800\n';
    expect(readNetIncome(text).problems).toEqual(['the interval of E02006047 does not hold its estimate']);
  });

  it('reads the share of fuel-poor households', () => {
    const read = figuresByCode('LSOA Code', 'Proportion of households fuel poor (%)');
    const text = 'LSOA Code,Proportion of households fuel poor (%)\nE01029022,16.74\nE01029023,[c]\n';
    expect(read(text).records).toEqual([
      { code: 'E01029022', figure: 16.74 },
      { code: 'E01029023', figure: 'suppressed' },
    ]);
    expect(read(text.replace('16.74', 'many')).problems).toHaveLength(1);
    expect(read('LSOA Code,Share\n').problems).toHaveLength(1);
  });
});
