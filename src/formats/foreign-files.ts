import { FileProblem } from './file-problem';

/** What the names in a zip say that it is: a workbook the map reads, or a document of another program. */
export type ZipKind = 'zip' | 'workbook' | 'document';

const SAVE_AS =
  'Open it there, use “Save as” or “Export”, choose Excel workbook (.xlsx) or CSV, and add that.';

/**
 * Tells workbooks from zips of files, by what lies in them.
 * Throws `FileProblem` for documents of other programs, with how to save what is in them.
 */
export function zipKind(names: readonly string[], file: string): Exclude<ZipKind, 'document'> {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) {
    throw new FileProblem(
      `${file} is an Excel workbook of the binary kind (.xlsb). Open it in Excel, use “Save as”, choose Excel workbook (.xlsx), and add that.`,
    );
  }
  if (has(/^xl\//i)) return 'workbook';
  if (has(/^word\//i)) throw new FileProblem(documentText(file, 'a Word document'));
  if (has(/^ppt\//i)) throw new FileProblem(documentText(file, 'a PowerPoint presentation'));
  if (has(/^Index\/.*\.iwa$/i) || has(/^Index\.zip$/i)) {
    throw new FileProblem(
      `${file} is a file of Apple’s Numbers, Pages or Keynote. In Numbers use File, Export To, Excel or CSV, and add that.`,
    );
  }
  // An OpenDocument file says in `mimetype` what it is; only a sheet has tables to read.
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)) return 'workbook';
  return 'zip';
}

const documentText = (file: string, what: string): string =>
  `${file} is ${what}. Copy its table into a spreadsheet, save that as Excel workbook (.xlsx) or CSV, and add that.`;

const AS_TEXT = 'Export its points or areas from there as GeoJSON or CSV, and add that.';

/** What to do with a zip in which no table was found, where its names tell; null = they do not. */
export function zipOfMaps(names: readonly string[], file: string): string | null {
  if (names.some((name) => /\.(kml|gml|gpx)$/i.test(name)))
    return `${file} holds a file of a mapping system in XML (KML, GPX or GML). ${AS_TEXT}`;
  if (names.some((name) => /\.shp$/i.test(name)))
    return `${file} holds a shapefile of a mapping system. Open it there, for instance in QGIS. ${AS_TEXT}`;
  return names.some((name) => /\.gpkg$/i.test(name))
    ? `${file} holds a GeoPackage of a mapping system. ${AS_TEXT}`
    : null;
}

/** How files begin that are neither text nor a zip, what they are, and what to do. */
const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['\u00ff\u00d8\u00ff', 'a picture', 'Type its table into a spreadsheet, save that as CSV, and add that.'],
  ['\u0089PNG', 'a picture', 'Type its table into a spreadsheet, save that as CSV, and add that.'],
  ['GIF8', 'a picture', 'Type its table into a spreadsheet, save that as CSV, and add that.'],
  ['SQLite format 3', 'a GeoPackage or another database', AS_TEXT],
  ['\u001f\u008b', 'squeezed by gzip', 'Unpack it and add the table that is in it.'],
  ['7z\u00bc\u00af', 'an archive of the kind 7z', 'Unpack it and add the table that is in it.'],
  ['Rar!', 'an archive of the kind RAR', 'Unpack it and add the table that is in it.'],
  ['PAR1', 'a Parquet file', 'Save its table as CSV, and add that.'],
];

/** How far into a file is looked for what it is. */
const SNIFFED = 65_536;

/**
 * Knows files that are neither text nor zip by how they begin, whatever they are called.
 * Throws `FileProblem` with how to save what is in them; text and zips pass.
 */
export async function refuseForeign(file: Blob, name: string): Promise<void> {
  const bytes = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw await olderOffice(file, name);
  if (begins(0x25, 0x50, 0x44, 0x46)) throw new FileProblem(documentText(name, 'a PDF'));
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) throw new FileProblem(`${name} is ${known[1]}. ${known[2]}`);
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).replace(/^(\xef\xbb\xbf)?\s+/, '');
  if (
    /progid="Excel\.Sheet"/.test(text) ||
    /<Workbook\b[^>]*schemas-microsoft-com:office:spreadsheet/.test(text)
  ) {
    throw new FileProblem(`${name} is an Excel file of the XML kind of 2003. ${SAVE_AS}`);
  }
  if (/^\s*</.test(text) && /\.(xls|ods)$/i.test(name)) {
    throw new FileProblem(
      `${name} is named like a workbook but holds a web page, as some systems save their tables. ${SAVE_AS}`,
    );
  }
  if (/<office:document\b/.test(text)) {
    throw new FileProblem(
      `${name} is a flat OpenDocument file. Open it in LibreOffice, use “Save as”, choose OpenDocument sheet (.ods), and add that.`,
    );
  }
  if (/<(kml|gpx|([a-z]+:)?FeatureCollection)\b/i.test(text)) {
    throw new FileProblem(`${name} is a file of a mapping system in XML (KML, GPX or GML). ${AS_TEXT}`);
  }
  if (/^\{\s*"url"\s*:\s*"https?:/.test(text) || /\.gsheet$/i.test(name)) {
    throw new FileProblem(
      `${name} is only a link to a Google sheet. Open the sheet, use File, Download, Microsoft Excel (.xlsx) or CSV, and add that.`,
    );
  }
}

/** Files of Office before 2007, and newer ones under a password, have the same outside. */
async function olderOffice(file: Blob, name: string): Promise<FileProblem> {
  const has = async (stream: string): Promise<boolean> => {
    // The list of what is in it may stand anywhere; names are written with two bytes a letter.
    const wanted = [...stream].map((letter) => `${letter}\0`).join('');
    const text = new TextDecoder('latin1').decode(await file.slice(0, 5e7).arrayBuffer());
    return text.includes(wanted);
  };
  if (await has('EncryptedPackage')) {
    return new FileProblem(
      `${name} is protected by a password. Open it, take the password off (in Excel: File, Info, Protect Workbook, Encrypt with Password, leave it empty) or save the sheet as CSV, and add that.`,
    );
  }
  if ((await has('Workbook')) || (await has('Book'))) {
    return new FileProblem(
      `${name} is a workbook of the older kind (.xls), from before Excel 2007. Open it in Excel or LibreOffice, use “Save as”, choose Excel workbook (.xlsx), and add that.`,
    );
  }
  return new FileProblem(documentText(name, 'a document of an older Office program'));
}
