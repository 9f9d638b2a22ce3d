import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { SPINE } from '../unit/import-fixture';
import { makeXlsx } from '../unit/workbook-fixture';

const BDUK_HEAD =
  'uprn,struprn,bduk_recognised_premises,country,postcode,lot_id,lot_name,subsidy_control_status,current_gigabit,future_gigabit,local_authority_district_ons_code,local_authority_district_ons,region_ons_code,region_ons,bduk_gis,bduk_gis_contract_scope,bduk_gis_final_coverage_date,bduk_gis_contract_name,bduk_gis_supplier,bduk_vouchers,bduk_vouchers_contract_name,bduk_vouchers_supplier,bduk_superfast,bduk_superfast_contract_name,bduk_superfast_supplier,bduk_hubs,bduk_hubs_contract_name,bduk_hubs_supplier';
const STATUSES = ['Gigabit White', 'Gigabit Under Review', 'Gigabit Grey/Black', 'Unassessed'];
const BDUK_ROWS = 300_000;

const PC_HEAD =
  'postcode,postcode_space,postcode area,% of premises with 30<300Mbit/s download speed,% of premises with >=300Mbit/s download speed,% of premises with 0<2Mbit/s download speed,% of premises with 2<5Mbit/s download speed,% of premises with 5<10Mbit/s download speed,% of premises with 10<30Mbit/s download speed,SFBB availability (% premises),UFBB (100Mbit/s) availability (% premises),UFBB availability (% premises),% of premises unable to receive 2Mbit/s,% of premises unable to receive 5Mbit/s,% of premises unable to receive 10Mbit/s,% of premises unable to receive 30Mbit/s,Gigabit availability (% premises),% of premises unable to receive decent broadband from fixed or FWA,% of premises with NGA,% of premises able to receive decent broadband from FWA';
const PC_ROWS = 1_740_000;
const WORKBOOK_ROWS = 100_000;

/** A BDUK county file of 300,000 made-up premises at real postcodes. */
export function writeBduk(path: string): string {
  const known = postcodes();
  return write(path, BDUK_HEAD, BDUK_ROWS, (at) => {
    const contracted = at % 9 === 0;
    const contract = contracted
      ? 'true,Initial,2029-09-30,Dorset and South Somerset,Wessex Internet Ltd'
      : 'false,,,,';
    return `${at},str${at},true,England,${known[at % known.length]},6,Devon & Somerset,${STATUSES[at % 4]},${at % 3 === 0},false,E06000066,Somerset,E12000009,South West,${contract},false,,,false,,,false,,`;
  });
}

/** Ofcom's postcodes of the whole country: ours among 1.74 million, percentages made up. */
export function writePostcodes(path: string): string {
  const known = postcodes();
  return write(path, PC_HEAD, PC_ROWS, (at) => {
    const own = known[at];
    const text = own ?? `CR${at % 10} ${Math.floor(at / 10) % 10}${letter(at)}${letter(at >> 5)}`;
    return `${text.replace(' ', '')},${text},${text.slice(0, 2)},0.0,100.0,0.0,0.0,0.0,0.0,100.0,100.0,100.0,0.0,0.0,0.0,${at % 100}.0,100.0,0.0,100.0,0.0`;
  });
}

/** A workbook of 100,000 made-up rows for real areas, with a title, shares shown as per cent, dates and texts. */
export function writeWorkbook(path: string): string {
  const row = (at: number): string => {
    const areas = SPINE.codes.length;
    return `<row r="${at + 3}"><c r="A${at + 3}" t="s"><v>${at % areas}</v></c><c r="B${at + 3}" t="s"><v>${areas + (at % 500)}</v></c><c r="C${at + 3}"><v>${at % 97}</v></c><c r="D${at + 3}" s="1"><v>${(at % 1000) / 1000}</v></c><c r="E${at + 3}" s="2"><v>${45_658 + (at % 365)}</v></c><c r="F${at + 3}"><v>${at / 7}</v></c><c r="G${at + 3}" t="inlineStr"><is><t>case ${at}</t></is></c><c r="H${at + 3}"/></row>`;
  };
  const headings = ['LSOA code (2021)', 'Team', 'Sessions', 'Share', 'Date', 'Rate', 'Case'];
  const head = headings.map((one) => `<c t="inlineStr"><is><t>${one}</t></is></c>`).join('');
  const xml = `<sheetData><row r="1"><c t="inlineStr"><is><t>Made up for a bench</t></is></c></row><row r="2">${head}</row>${Array.from({ length: WORKBOOK_ROWS }, (_, at) => row(at)).join('')}</sheetData>`;
  const strings = [
    ...SPINE.codes.map((code) => `<t>${code}</t>`),
    ...Array.from({ length: 500 }, (_, at) => `<t>Team ${at}</t>`),
  ];
  writeFileSync(
    path,
    makeXlsx({ sheets: [{ name: 'Cases', xml }], strings, formats: ['0.0%', 'dd/mm/yyyy'] }),
  );
  return path;
}

const letter = (at: number): string => String.fromCharCode(65 + (at % 26));

function postcodes(): readonly string[] {
  return SPINE.postcodes.outward.flatMap((outward, at) => {
    const inward = SPINE.postcodes.inward[at] ?? '';
    return Array.from(
      { length: inward.length / 3 },
      (_, one) => `${outward} ${inward.slice(3 * one, 3 * one + 3)}`,
    );
  });
}

function write(path: string, head: string, rows: number, row: (at: number) => string): string {
  const file = openSync(path, 'w');
  let part = `${head}\n`;
  for (let at = 0; at < rows; at += 1) {
    part += `${row(at)}\n`;
    if (part.length > 1e6) {
      writeSync(file, part);
      part = '';
    }
  }
  writeSync(file, part);
  closeSync(file);
  return path;
}
