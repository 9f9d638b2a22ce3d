import { writeFileSync } from 'node:fs';
import { OFFICE, POPPLER, pdfText } from './document-tools';
import { expect, test } from './fixtures';
import { mapLibreReady, openTool } from './map-page';
import { AREAS } from './published';

test.slow();

test('on paper stands a drawing of the map, with its names and its legend, at the view on the screen', async ({
  page,
}, testInfo) => {
  await openTool(page, 'view=rural', 'maplibre');
  await mapLibreReady(page);
  const pdf = testInfo.outputPath('page.pdf');
  writeFileSync(pdf, await page.pdf({ format: 'A4', printBackground: true }));
  if (POPPLER.here) {
    const text = pdfText(pdf);
    for (const part of ['Bridgwater', 'Minehead', '80 to 100', 'CDS: Split: Airband and Truespeed'])
      expect(text).toContain(part);
  } else console.log(POPPLER.missing ?? OFFICE.missing);

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.map-printed');
  await expect(printed).toBeVisible();
  await expect(printed.locator('path.area[data-row]')).toHaveCount(AREAS.length);
  await expect(page.locator('.map-canvas canvas')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(printed).toHaveCount(0);
  await expect(page.locator('.map-canvas canvas')).toBeVisible();
});

test('graphics that are lost come back; until then the drawn map stands there', async ({ page }) => {
  await openTool(page, '', 'maplibre');
  await mapLibreReady(page);
  const canvas = page.locator('.map-canvas canvas');
  await canvas.evaluate((element: HTMLCanvasElement) =>
    element.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
  );
  await expect(page.locator('.map-canvas path.area[data-row]').first()).toBeVisible();
  await expect(page.locator('#spoken-at-once, #spoken')).toContainText([/graphics|^$/, /graphics|^$/]);
  await expect(canvas).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.map-canvas path.area[data-row]')).toHaveCount(0);
});
