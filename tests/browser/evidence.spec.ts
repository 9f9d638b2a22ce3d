import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import {
  OFFICE,
  officePdf,
  POPPLER,
  pageFills,
  pdfImages,
  pdfInfo,
  pdfStructure,
  pdfText,
} from './document-tools';
import { addToEvidence, barePoints, legendColour, openEvidence, pixels, saved } from './evidence-page';
import { expect, test } from './fixtures';
import { keptKeys, notices, openTool, tab } from './map-page';
import { AREAS, figure } from './published';

// Pictures and packs are made and read by other programs: seconds on a free machine, minutes on a busy one.
test.describe.configure({ timeout: 240_000 });

test('the picture is A4 at 300 dots an inch and its areas have the colours of the legend', async ({
  page,
  context,
}) => {
  await openTool(page);
  const png = await (await saved(page, /^Picture for A4/)).path();
  const bytes = readFileSync(png);
  // width, height and density stand where ISO/IEC 15948 puts them: IHDR, then pHYs
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3508, 2480]);
  expect(bytes.subarray(37, 41).toString('latin1')).toBe('pHYs');
  expect(bytes.readUInt32BE(41)).toBe(11811);

  const svg = readFileSync(await (await saved(page, /^Picture as lines/)).path(), 'utf8');
  const bench = await context.newPage();
  const parsed = await bench.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: document.querySelector('parsererror') !== null,
      title: document.querySelector('title')?.textContent ?? '',
      description: document.querySelector('desc')?.textContent ?? '',
    };
  }, svg);
  expect(parsed.broken).toBe(false);
  // The title names the finding, its hatch and the colours; the description begins with the finding too.
  expect(parsed.title).toMatch(
    /^38 areas: .+ \(hatched\); colours: households expected to answer the 2021 Census on paper$/,
  );
  expect(parsed.description.startsWith(parsed.title.split('; colours')[0] ?? '?')).toBe(true);

  const everyFifth = [...AREAS.keys()].filter((row) => row % 5 === 0);
  const points = (await barePoints(bench, svg, everyFifth)).filter((point) => point !== null);
  const colours = [...new Set(points.map(({ row }) => legendColour(row)))].slice(0, 3);
  const three = colours.map((colour) => points.find(({ row }) => legendColour(row) === colour));
  expect(three).toHaveLength(3);
  const found = await pixels(
    bench,
    png,
    three.map((point) => point ?? { x: 0, y: 0 }),
  );
  expect(found).toEqual(colours);
  await bench.close();
});

test('a pack of two views opens in the programs people read it with, and its recipe says same', async ({
  page,
  context,
}, testInfo) => {
  await openTool(page);
  expect(await keptKeys(page)).toEqual([]);
  await addToEvidence(page);
  await tab(page, 'Age').click();
  await addToEvidence(page);
  await openEvidence(page);
  await page.getByRole('button', { name: /^Move up Age: 38 areas/ }).click();
  await expect(page.locator('.basket-thumbnail img')).toHaveCount(2);
  for (const small of await page.locator('.basket-thumbnail img').all())
    expect(await small.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
  await page.getByLabel('Name of the service (optional)').fill('Blue badge');
  await page.getByLabel(/^What is changing/).fill('Applications move online in April 2027');
  await page.getByLabel('Caption (optional)').first().fill('Older people first');
  await page
    .getByLabel(/^Description/)
    .last()
    .fill('A map I describe myself.');
  await page.reload();
  await expect(page.getByLabel('Caption (optional)').first()).toHaveValue('Older people first');
  await expect(page.locator('.basket-entry').last()).toContainText('Edited by hand');
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations.map(({ id }) => id)).toEqual(
    [],
  );

  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save everything (zip)' }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files).sort()).toEqual([
    '1-age-by-ward.csv',
    '1-age-by-ward.csv-metadata.json',
    '1-age.csv',
    '1-age.csv-metadata.json',
    '1-age.png',
    '1-age.svg',
    '2-overview-by-ward.csv',
    '2-overview-by-ward.csv-metadata.json',
    '2-overview.csv',
    '2-overview.csv-metadata.json',
    '2-overview.png',
    '2-overview.svg',
    'digital-inclusion-annex.html',
    'digital-inclusion-evidence.docx',
    'digital-inclusion-evidence.html',
    'digital-inclusion-recipe.json',
    'readme.txt',
  ]);
  const out = (name: string): string => {
    const path = testInfo.outputPath(name);
    writeFileSync(path, files[name] ?? new Uint8Array());
    return path;
  };

  await test.step('the table gives the same ranks when read again', () => {
    const text = strFromU8(files['2-overview.csv'] ?? new Uint8Array()).replace(/^\uFEFF/, '');
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(339);
    const held = data.map((row) => Number(row.offline_pct));
    for (const row of data) {
      const higher = held.filter((value) => value > Number(row.offline_pct)).length;
      expect(Number(row.rank_in_somerset), row.area_code).toBe(higher + 1);
    }
    const dictionary = JSON.parse(strFromU8(files['2-overview.csv-metadata.json'] ?? new Uint8Array()));
    expect(dictionary.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(data[0] ?? {}),
    );
  });

  await test.step('Word: LibreOffice lays it out with the form, the groups and both pictures', () => {
    const document = strFromU8(
      unzipSync(files['digital-inclusion-evidence.docx'] ?? new Uint8Array())['word/document.xml'] ??
        new Uint8Array(),
    );
    expect(document).toContain('A map I describe myself. (Description edited by hand.)');
    if (!OFFICE.here || !POPPLER.here) {
      console.log(OFFICE.here ? POPPLER.missing : OFFICE.missing);
      return;
    }
    const pdf = officePdf(out('digital-inclusion-evidence.docx'));
    const text = pdfText(pdf);
    for (const part of [
      'Analysis of impact on protected groups',
      'Religion or belief',
      'This map cannot say',
      'Older people first',
      'Service: Blue badge.',
      'Applications move online in April 2027',
      'equalitytrust.org.uk',
      'Customer access portals',
    ])
      expect(text).toContain(part);
    expect(pdfImages(pdf)).toHaveLength(2);
    // short enough to be read: six pages for one view, fourteen for five
    expect(Number(/Pages:\s+(\d+)/.exec(pdfInfo(pdf))?.[1])).toBeLessThanOrEqual(8);
    // nobody turns over to a page with three lines on it
    pageFills(pdf).forEach((share, at) => {
      expect(share, `page ${at + 1}`).toBeGreaterThan(1 / 3);
    });
  });

  await test.step('web report: it prints as a tagged PDF with headings, tables and described figures', async () => {
    const report = await context.newPage();
    await report.setContent(strFromU8(files['digital-inclusion-evidence.html'] ?? new Uint8Array()));
    await expect(report.getByRole('img', { name: 'A map I describe myself.' })).toHaveCount(1);
    expect((await new AxeBuilder({ page: report }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const pdf = testInfo.outputPath('report.pdf');
    await report.pdf({ path: pdf, format: 'A4', tagged: true });
    await report.close();
    if (!POPPLER.here) {
      console.log(POPPLER.missing);
      return;
    }
    expect(pdfInfo(pdf)).toMatch(/Tagged:\s+yes/);
    const structure = pdfStructure(pdf);
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure'])
      expect(structure).toMatch(new RegExp(`\\b${tag}\\b`));
  });

  await test.step('the recipe says same; with one figure altered it says changed and names the area', async () => {
    const recipe = out('digital-inclusion-recipe.json');
    const choose = page.getByLabel(/^Recipe \(the file/);
    await choose.setInputFiles(recipe);
    await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'same');
    const altered = JSON.parse(readFileSync(recipe, 'utf8'));
    const column = altered.columns.find(({ id }: { id: string }) => id === 'nearest_access_point_km');
    column.values[7] = 42;
    writeFileSync(recipe, JSON.stringify(altered));
    await choose.setInputFiles(recipe);
    await expect(page.locator('.verdict')).toHaveAttribute('data-verdict', 'changed');
    await expect(page.locator('.verdict')).toContainText('its checksum does not match');
    const changed = page.locator('.verdict-column').first();
    await expect(changed).toContainText(AREAS[7]?.area_name ?? '');
    await expect(changed).toContainText(
      `${(figure(AREAS[7] ?? {}, 'nearest_access_point_km') ?? 0).toFixed(1)} km`,
    );
    writeFileSync(recipe, '{"type":"FeatureCollection"}');
    await choose.setInputFiles(recipe);
    await expect(page.locator('.verdict')).toContainText('not a recipe');
  });

  await page.getByRole('button', { name: 'Delete the pack' }).click();
  expect(await keptKeys(page)).toEqual([]);
});

test('a link from a document says whether the figures are still the same', async ({ page }) => {
  await openTool(page);
  const svg = readFileSync(await (await saved(page, /^Picture as lines/)).path(), 'utf8');
  const text = svg.replace(/<\/text><text[^>]*>/g, '').replace(/&amp;/g, '&');
  const link = /This view: ?(http\S+?)</.exec(text)?.[1]?.replace(/<.*/, '') ?? '';
  await page.goto(link);
  await expect(notices(page)).toContainText('Same: this view says exactly');
  await openEvidence(page);
  const field = page.getByLabel('Or a link from a picture or document');
  await field.fill(link);
  await page.getByRole('button', { name: 'Check link' }).click();
  await expect(page.locator('.reopen-result')).toContainText('Same: this view says exactly');
  await field.fill(link.replace(/(seal=[0-9a-f]+\.[0-9a-f]+\.)[0-9a-f]{8}/, '$100000000'));
  await page.getByRole('button', { name: 'Check link' }).click();
  await expect(page.locator('.reopen-result')).toContainText(
    '“Households expected to answer the 2021 Census on paper” are not what they were',
  );
});

test('a browser that keeps nothing still makes packs, and says that they will be gone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await openTool(page);
  await addToEvidence(page);
  await expect(page.locator('.toolbar-actions .said')).toContainText('This browser keeps nothing');
  await openEvidence(page);
  await expect(page.locator('.basket-entry')).toHaveCount(1);
  await expect(page.locator('.basket-storage')).toContainText('gone when you close this one');
});
