import { addToEvidence, openEvidence } from './evidence-page';
import { expect, test } from './fixtures';
import { notices, openTool } from './map-page';
import { AREAS } from './published';

test('two tabs: each keeps and shows what the other puts into the evidence pack, and what it keeps of added files', async ({
  page,
  context,
}) => {
  await openTool(page);
  await openEvidence(page);
  const other = await context.newPage();
  await openTool(other, 'measure=no_car_pct');
  await addToEvidence(other);
  await expect(page.locator('.basket-entry')).toHaveCount(1);
  await page.locator('.basket-entry input').fill('Cars');
  await other.locator('select').first().waitFor();
  await openEvidence(other);
  await expect(other.locator('.basket-entry input')).toHaveValue('Cars');

  await openTool(other, 'show=data');
  await other.setInputFiles('input[type=file]', {
    name: 'visits.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`LSOA21CD,Visits\n${AREAS[60]?.area_code},50\n`),
  });
  await other.getByRole('button', { name: 'Add to the map' }).click();
  await other.getByRole('button', { name: /^Keep for the next visit/ }).click();
  await expect(notices(page)).toContainText('Another tab of this map has kept added data');
  await page.getByRole('button', { name: 'Put them on this map too' }).click();
  await expect(notices(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Add data' }).click();
  await expect(page.locator('.added-list li')).toHaveCount(1);
  await page.getByRole('button', { name: /Delete everything added/ }).click();
  await expect(notices(other)).toContainText('deleted in another tab');
});
