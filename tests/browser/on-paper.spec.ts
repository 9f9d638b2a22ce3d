import { VIEW_IDS } from '../../src/domain/model/choices';
import { expect, test } from './fixtures';
import { openTool } from './map-page';
import { AREAS } from './published';

/** Sheets of a PDF: its page objects, which Chromium does not compress. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
/** Width and height of the first sheet, in points. */
const sizeOf = (pdf: Buffer): readonly number[] =>
  /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))?.slice(1).map(Number) ?? [];

test.use({ viewport: { width: 1366, height: 768 } });

test('a view is one sheet, whichever it is: question, map, legend, sources and what stands behind the answer', async ({
  page,
}) => {
  for (const view of VIEW_IDS) {
    await openTool(page, `view=${view}`);
    expect(sheets(await page.pdf({ preferCSSPageSize: true, printBackground: true })), view).toBe(1);
  }
});

test('a ward is two sheets; a table goes on over broad ones; a what-if is printed without its form', async ({
  page,
}) => {
  await openTool(page, `group=ward&place=${AREAS[0]?.ward_code ?? ''}`);
  await expect(page.locator('[data-panel]')).toBeVisible();
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);

  await openTool(page, 'show=table');
  const table = await page.pdf({ preferCSSPageSize: true });
  const [width = 0, height = 0] = sizeOf(table);
  expect(width).toBeGreaterThan(height);
  expect(sheets(table)).toBeLessThan(30);

  await openTool(page, 'show=what-if&plan=close_porlock');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.what-if-editor')).toBeHidden();
  await expect(page.locator('#what-if-areas-table')).toBeVisible();
});
