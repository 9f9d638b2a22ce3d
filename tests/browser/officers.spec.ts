import { readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { OFFICE, officePdf, POPPLER, pdfText } from './document-tools';
import { addToEvidence, openEvidence } from './evidence-page';
import { expect, test } from './fixtures';
import { finding, openTool, tab } from './map-page';

const decision = (page: Page) => page.getByRole('region', { name: 'The decision' });

/** Opens the form and begins from a decision that councils often take. */
async function decide(page: Page, name: string): Promise<void> {
  await decision(page).getByRole('button', { name: 'Say what is changing' }).click();
  await decision(page).getByLabel('Begin from').selectOption({ label: name });
}

/** The Word document of what is in the pack, as LibreOffice lays it out; null where that is not here. */
async function documentText(page: Page, testInfo: TestInfo): Promise<string | null> {
  await openEvidence(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: /Word/ }).first().click(),
  ]);
  const path = testInfo.outputPath('evidence.docx');
  writeFileSync(path, readFileSync(await download.path()));
  if (!OFFICE.here || !POPPLER.here) {
    console.log(OFFICE.here ? POPPLER.missing : OFFICE.missing);
    return null;
  }
  return pdfText(officePdf(path)).replace(/\s+/g, ' ');
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

test('blue badge and care assessment online-only in April: from the question to the open document', async ({
  page,
}, testInfo) => {
  await openTool(page);
  await decide(page, 'Blue badge and care assessment online');
  await decision(page).getByLabel('From which day (optional)').fill('2027-04-01');
  await decision(page).getByRole('button', { name: 'Next' }).click();
  await expect(decision(page).getByText('2 of 4: For whom?')).toBeFocused();
  await expect(decision(page).getByRole('checkbox', { name: 'Disabled residents' })).toBeChecked();
  await decision(page).getByRole('button', { name: 'Next' }).click();
  await expect(decision(page).getByRole('radio', { name: /^Forms and information/ })).toBeChecked();
  await decision(page).getByRole('button', { name: 'Next' }).click();
  await decision(page).getByRole('checkbox', { name: 'By phone' }).check();
  await decision(page).getByRole('button', { name: 'Done' }).click();
  const said = page.locator('[data-decision]');
  await expect(said).toContainText(
    'Blue badge and care assessment online, from 1 April 2027, for residents aged 65 and over or disabled residents',
  );
  const users = page.locator('[data-finding="users"]');
  await expect(users).toContainText('of whom between 148,023 and 248,438 live in Somerset');
  const told = plain(await users.textContent());
  // the same sentence on every view, and the same areas
  const marked = await page.locator('.map-canvas [data-mark-row]').count();
  await tab(page, 'Age').click();
  await expect(users).toHaveText(told);
  await expect(page.locator('.map-canvas [data-mark-row]')).toHaveCount(marked);
  await addToEvidence(page);
  const text = await documentText(page, testInfo);
  if (text === null) return;
  expect(text).toContain(told);
  expect(text).toContain('it stays open by phone');
  expect(text).toContain(`${marked} areas: half or more live over 5 km`);
});

test('video appointments: only staffed hours count, everywhere', async ({ page }, testInfo) => {
  await openTool(page);
  const before = await page.locator('.map-canvas [data-mark-row]').count();
  await decide(page, 'Video appointments');
  await decision(page).getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveURL(/hours=staffed/);
  await expect(finding(page)).toContainText('from an open library with paid staff');
  await expect.poll(() => page.locator('.map-canvas [data-mark-row]').count()).toBeGreaterThan(before);
  const marked = await page.locator('.map-canvas [data-mark-row]').count();
  await page.goto(page.url().replace('?', '?renderer=svg&'));
  await tab(page, 'Alternatives').click();
  await expect(finding(page)).toContainText(`help is far in ${marked} areas`);
  await addToEvidence(page);
  const text = await documentText(page, testInfo);
  if (text === null) return;
  expect(text).toContain(`help is far in ${marked} areas`);
  expect(text).toContain(
    'Video appointments, for everybody who lives here; it needs the universal service (10 Mbit/s down, 1 up)',
  );
});

test('Castle Cary library closes and Bridgwater loses its Saturdays: who loses, in the document too', async ({
  page,
}, testInfo) => {
  await page.goto(
    '/?renderer=svg&show=what-if&plan=close_castle-cary*hours_bridgwater_saturday_0&hours=saturday',
  );
  await expect(finding(page)).toContainText(
    /If Castle Cary Library closes and Bridgwater Library .* would no longer be/,
  );
  const told = plain(await finding(page).textContent());
  // which councillors to tell
  const wards = page.locator('#what-if-wards-table tbody tr');
  await expect(wards.filter({ hasText: 'Castle Cary' })).toContainText(/\+[\d,]+/);
  await page.getByRole('button', { name: 'Save or share', exact: true }).click();
  await page.getByRole('button', { name: /^Add to evidence/ }).click();
  const text = await documentText(page, testInfo);
  if (text === null) return;
  expect(text).toContain(told);
});

test('two decisions are kept and stand side by side', async ({ page }) => {
  await openTool(page);
  await decide(page, 'Parking permits online');
  await decision(page).getByRole('button', { name: 'Done' }).click();
  await addToEvidence(page);
  await decision(page).getByRole('button', { name: 'Change it' }).click();
  await decision(page).getByLabel('Begin from').selectOption({ label: 'Video appointments' });
  await decision(page).getByRole('button', { name: 'Done' }).click();
  await addToEvidence(page);
  await openEvidence(page);
  await page.reload();
  const table = page.getByRole('table', { name: 'The decisions in this pack, side by side' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('row').nth(1)).toContainText(
    /Parking permits online.*571,589 residents.*70,863.*38/,
  );
  await expect(table.getByRole('row').nth(2)).toContainText(
    /Video appointments.*an open library with paid staff/,
  );
});
