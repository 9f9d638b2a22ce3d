import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { saved } from './evidence-page';
import { expect, test } from './fixtures';
import { openTool } from './map-page';

// the evidence is made in the page, on whatever machine this is
test.slow();

const add = (page: Page): Promise<void> => page.getByRole('button', { name: 'Add to the scenario' }).click();
const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
const sentence = (page: Page, id: string): Locator => page.locator(`[data-finding="${id}"]`);

/** Opens the what-if from the header and waits until its effect can be computed. */
async function openWhatIf(page: Page): Promise<void> {
  await openTool(page);
  await page.getByRole('link', { name: 'What if', exact: true }).click();
  await expect(page.getByText(/live within 5 km, in a straight line/)).toBeVisible();
}

/** The saved web report of the evidence, in which every sentence of the what-if must stand. */
async function evidence(page: Page): Promise<string> {
  const path = await (await saved(page, /^Web report/)).path();
  return plainText(readFileSync(path, 'utf8'));
}

/** As the web report writes it. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', '’');

test('Porlock library closes: who loses, where, how it was computed, and an evidence pack that says so', async ({
  page,
}) => {
  await openWhatIf(page);
  await field(page, 'Which library').selectOption({ label: 'Porlock Library' });
  const symbol = page.locator('.map-canvas [data-point="porlock"]');
  await expect(symbol).toHaveCount(1);
  await add(page);
  await expect(symbol).toHaveCount(0);
  const finding = sentence(page, 'scenario-reach');
  await expect(finding).toContainText(/^If Porlock Library closes, [\d,]+ residents/);
  const said = (await finding.textContent()) ?? '';
  const [, count = ''] = /closes, ([\d,]+) residents/.exec(said) ?? [];
  await expect(
    page.getByRole('heading', { name: `Porlock Library closes: ${count} residents lose reach` }),
  ).toBeVisible();
  await expect(sentence(page, 'scenario-unfair')).toContainText('residents aged 65 and over');
  await expect(page.locator('#what-if-areas-table tbody tr').first()).toContainText('Porlock');

  await page.getByRole('button', { name: `${count} lose reach, all residents: how computed` }).click();
  const explained = page.locator('.what-if-explained');
  await expect(explained).toContainText(
    'Each output area is counted by the Census; the counts are brought, in proportion, to add up to those of their area.',
  );
  await expect(explained).toContainText('Nearest: Porlock Library');
  await expect(page).toHaveURL(/plan=close_porlock/);
  const { violations } = await new AxeBuilder({ page }).include('.what-if').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const report = await evidence(page);
  expect(report).toContain(said);
  expect(report).toMatch(/Change 1: Porlock Library closes/);

  await page.locator('.what-if-add').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('No change yet.', { exact: true })).toBeVisible();
});

test('a video-appointment service goes online-only for people over 75', async ({ page }) => {
  await openWhatIf(page);
  await field(page, 'What changes').selectOption('online-only');
  await field(page, 'Which service').selectOption('video');
  await field(page, 'For whom').first().selectOption('75-plus');
  await add(page);
  const finding = sentence(page, 'scenario-online');
  await expect(finding).toContainText(
    /^If a video-appointment service for residents aged 75 and over goes online-only, about [\d,]+ residents aged 75 and over/,
  );
  const said = (await finding.textContent()) ?? '';
  await page.getByText('How this is counted, and what it cannot say').click();
  await expect(page.getByText(/cannot tell 2 from 10 or 30 Mbit\/s apart/)).toBeVisible();
  expect(await evidence(page)).toContain(said);
});

test('three new access points for income-deprived residents more than 5 km from a library', async ({
  page,
}) => {
  await openWhatIf(page);
  await page.getByLabel('For whom', { exact: true }).last().selectOption('low-income');
  await page.getByRole('button', { name: 'Find the places' }).click();
  const rows = page.locator('#what-if-next-table tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(sentence(page, 'next')).toContainText(
    /These 3 would bring about [\d,]+ income-deprived residents .* (at least [\d.]+% of the best possible|could do better)/,
  );
  await page.getByRole('button', { name: /^Add these to the scenario/ }).click();
  await expect(page.locator('.what-if-changes li')).toHaveCount(3);
  const finding = sentence(page, 'scenario-reach');
  await expect(finding).toContainText(/would newly be within 5 km/);
  const said = (await finding.textContent()) ?? '';
  expect(await evidence(page)).toContain(said);
});

test('what cannot be is refused in plain words, and a link with nonsense opens a valid view', async ({
  page,
}) => {
  await page.goto('/?renderer=svg&show=what-if&plan=close_atlantis*hours_yeovil_open_200*close_porlock');
  await expect(page.locator('.notice')).toHaveCount(2);
  await expect(page.locator('.what-if-changes li')).toHaveCount(1);
  await field(page, 'What changes').selectOption('hours');
  await field(page, 'Which library').selectOption({ label: 'Yeovil Library' });
  await field(page, 'Hours a week').fill('200');
  await add(page);
  await expect(page.locator('[data-problem]').last()).toContainText('A week has at most 168 opening hours');
  await expect(field(page, 'Hours a week')).toHaveValue('200');
  await field(page, 'What changes').selectOption('open');
  await page.getByLabel(/^Where: a GP practice/).fill('Narnia');
  await add(page);
  await expect(page.locator('[data-problem]').last()).toContainText('“Narnia” is not in the list of places');
});
