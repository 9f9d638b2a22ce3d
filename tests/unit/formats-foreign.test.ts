import { describe, expect, test } from 'vitest';
import { fileMembers } from '../../src/formats/file-members';
import { FileProblem } from '../../src/formats/file-problem';
import { makeZip } from './zip-fixture';

async function refusal(content: Uint8Array | string, name: string): Promise<string> {
  const outcome = await fileMembers(new Blob([content as BlobPart]), name).catch((error: unknown) => error);
  expect(outcome, name).toBeInstanceOf(FileProblem);
  return (outcome as FileProblem).message;
}

/** The outside of an older Office file (a compound file), with one named stream in it. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(70_000),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(500),
  ]);

describe('files of other programs are refused with how to save them', () => {
  test('under a password: Excel, OpenDocument', async () => {
    expect(await refusal(compound('EncryptedPackage'), 'claims.xlsx')).toMatch(
      /^claims\.xlsx is protected by a password\. Open it, take the password off/,
    );
    expect(
      await refusal(
        makeZip([
          { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
          { name: 'content.xml', content: new Uint8Array([1, 2, 3]) },
          {
            name: 'META-INF/manifest.xml',
            content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
          },
        ]),
        'locked.ods',
      ),
    ).toMatch(/^locked\.ods is protected by a password/);
  });

  test('older and other workbooks: .xls, .xlsb, XML of 2003, a web page named .xls, Numbers, a link to Google', async () => {
    expect(await refusal(compound('Workbook'), 'claims.xls')).toMatch(/older kind \(\.xls\).*“Save as”/);
    expect(await refusal(compound('Book'), 'claims.xls')).toMatch(/older kind \(\.xls\)/);
    expect(await refusal(makeZip([{ name: 'xl/workbook.bin', content: 'x' }]), 'a.xlsb')).toMatch(/\.xlsb\)/);
    expect(
      await refusal('<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?><Workbook/>', 'a.xls'),
    ).toMatch(/XML kind of 2003/);
    expect(await refusal('<html><table><tr><td>1</td></tr></table>', 'report.xls')).toMatch(
      /named like a workbook but holds a web page/,
    );
    expect(await refusal(makeZip([{ name: 'Index/Tables/a.iwa', content: 'x' }]), 'a.numbers')).toMatch(
      /Apple’s Numbers.*Export To/,
    );
    expect(await refusal('{"url": "https://docs.google.com/x", "doc_id": "y"}', 'a.gsheet')).toMatch(
      /link to a Google sheet.*Download/,
    );
  });

  test('XML of mapping systems, a flat OpenDocument file', async () => {
    expect(
      await refusal('<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>', 'hubs.kml'),
    ).toMatch(/KML, GPX or GML\)\. Export/);
    expect(await refusal('<?xml version="1.0"?><wfs:FeatureCollection/>', 'hubs.gml')).toMatch(/GML/);
    expect(await refusal('<?xml version="1.0"?><office:document/>', 'a.fods')).toMatch(
      /choose OpenDocument sheet/,
    );
  });

  test('documents: Word, PowerPoint, PDF, an older one', async () => {
    expect(await refusal(makeZip([{ name: 'word/document.xml', content: 'x' }]), 'a.docx')).toMatch(
      /Word document/,
    );
    expect(await refusal(makeZip([{ name: 'ppt/presentation.xml', content: 'x' }]), 'a.pptx')).toMatch(
      /PowerPoint/,
    );
    expect(await refusal('%PDF-1.7 …', 'a.pdf')).toMatch(/PDF/);
    expect(await refusal(compound('WordDocument'), 'a.doc')).toMatch(/older Office program/);
  });

  test('a workbook with no sheets or damaged parts', async () => {
    expect(await refusal(makeZip([{ name: 'xl/other.xml', content: '<a/>' }]), 'a.xlsx')).toMatch(
      /workbook without sheets/,
    );
    expect(await refusal(makeZip([{ name: 'xl/workbook.xml', content: '<a><b></a>' }]), 'a.xlsx')).toMatch(
      /xl\/workbook\.xml is damaged/,
    );
  });
});

describe('GeoJSON', () => {
  const sheetOf = async (root: unknown, name = 'made-up.geojson') =>
    (await fileMembers(new Blob([JSON.stringify(root)]), name)).sheets[0];
  const point = (coordinates: readonly number[], properties: unknown) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });

  test('points: a row each, with every property that any has and the position', async () => {
    const sheet = await sheetOf({
      type: 'FeatureCollection',
      features: [
        point([-3.1, 51.01, 12], { name: 'Hub', wifi: true }),
        point([-3.2, 51.02], { name: 'Café', computers: 4, days: ['Mon'] }),
        { type: 'Feature', properties: null, geometry: { type: 'MultiPoint', coordinates: [[-3.3, 51]] } },
      ],
    });
    expect(sheet?.rows).toEqual([
      ['name', 'wifi', 'computers', 'days', 'longitude', 'latitude'],
      ['Hub', 'Yes', '', '', '-3.1', '51.01'],
      ['Café', '', '4', '["Mon"]', '-3.2', '51.02'],
      ['', '', '', '', '-3.3', '51'],
    ]);
  });

  test('positions on the national grid are called so; a column of the same name is kept', async () => {
    const sheet = await sheetOf(
      { type: 'FeatureCollection', features: [point([329_900, 137_000], { easting: 'near' })] },
      'made-up.json',
    );
    expect(sheet?.rows).toEqual([
      ['easting', 'easting of the point', 'northing'],
      ['near', '329900', '137000'],
    ]);
  });

  test('areas: their properties and ids; outlines are said not to be read', async () => {
    const sheet = await sheetOf({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'E01029022',
          properties: { claims: 5 },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
          },
        },
      ],
    });
    expect(sheet?.rows).toEqual([
      ['id', 'claims'],
      ['E01029022', '5'],
    ]);
    expect(sheet?.decided[0]?.because).toMatch(/Outlines and lines are not read/);
  });

  test('JSON that is none, or breaks off, is refused in a sentence', async () => {
    expect(await refusal('{"a": 1}', 'a.json')).toMatch(/no GeoJSON/);
    expect(await refusal('{"type": "FeatureCollection", "feat', 'a.geojson')).toMatch(/breaks off/);
  });
});
