import { AxeBuilder } from '@axe-core/playwright';
import { openingChoices } from '../../src/domain/model/choices';
import { drawRanks } from '../../src/domain/sureness/draw-ranks';
import { robustnessInput } from '../../src/domain/sureness/robustness-input';
import { publishedDataset } from '../unit/published-dataset';
import { expect, test } from './fixtures';
import { finding, notices, openTool, panel, tab } from './map-page';
import { savedTable } from './saved-table';

const dataset = publishedDataset();
const types = (page: import('@playwright/test').Page) =>
  page
    .locator('.type-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute('data-type'), row.querySelector('td')?.textContent]),
    );

test('each area has an alternative; the bands come from a worker and are those computed elsewhere', async ({
  page,
}) => {
  await openTool(page);
  await tab(page, 'Alternatives').click();
  const status = page.locator('.how-sure-status');
  await expect(status).toHaveText(/^Worked out/, { timeout: 15_000 });
  await expect(page).toHaveURL(/view=alternatives/);
  const counts = await types(page);
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(dataset.count);
  const far = Number(counts[0]?.[1]) + Number(counts[1]?.[1]);
  await expect(finding(page)).toContainText(`help is far in ${far} areas`);
  const legend = page.locator('.legend-entry').filter({ hasText: 'Bring help closer' });
  await expect(legend).toContainText(counts[1]?.[1] ?? '');

  const draws = drawRanks(robustnessInput(dataset, openingChoices('alternatives')));
  const unsure = draws.worstTenth.filter((share) => share > 0.1 && share < 0.9).length;
  // The hatch means the problem, here as in every view; doubt is said in words.
  await expect(page.locator('.map-canvas g.marks path')).toHaveCount(far);
  await page
    .getByRole('navigation', { name: 'Show as' })
    .getByRole('link', { name: /^Table/ })
    .click();
  await expect(page.locator('td[data-column="worst_tenth"]').filter({ hasText: 'not sure' })).toHaveCount(
    unsure,
  );
  const heading = page.getByRole('columnheader', { name: /^Rank in nine draws of ten/ });
  await heading.getByRole('button').press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=rank_band\.up/);
  const rows = await page
    .locator('#areas-table tbody tr')
    .evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-row'))));
  const bands = rows.map((row) => 1000 * (draws.low[row] ?? 0) + (draws.high[row] ?? 0));
  expect(bands).toEqual([...bands].sort((a, b) => a - b));
  const lines = (await savedTable(page)).split('\r\n');
  const names = (lines[0] ?? '').split(',');
  for (const line of lines.slice(1, 1 + dataset.count)) {
    const row = dataset.codes.findIndex((code) => line.startsWith(code));
    // the bands stand before the last column, which is a sentence and may hold commas
    const cells = line.replace(/"[^"]*"/g, 'text').split(',');
    const cell = (name: string) => Number(cells[names.indexOf(name)]);
    expect([cell('rank_5_percent'), cell('rank_median'), cell('rank_95_percent')]).toEqual([
      draws.low[row],
      draws.median[row],
      draws.high[row],
    ]);
  }
});

test('thresholds and weights work by keyboard, are in the link, and come back', async ({ page }) => {
  await openTool(page, 'view=alternatives');
  const before = await types(page);
  const far = page.getByRole('slider', { name: 'far: further, in a straight line, than' });
  await far.focus();
  await far.press('ArrowLeft');
  await expect(page).toHaveURL(/far=4\.5/);
  const lower = await types(page);
  const sum = (counts: Awaited<ReturnType<typeof types>>) =>
    counts.slice(0, 2).reduce((total, [, count]) => total + Number(count), 0);
  expect(sum(lower)).toBeGreaterThan(sum(before));
  await page.getByText('Scores and weights').click();
  await page.getByRole('checkbox', { name: 'Unpaid carers' }).check();
  const weight = page.getByRole('slider', { name: 'Weight of Unpaid carers' });
  await weight.focus();
  await weight.press('ArrowRight');
  await expect(page).toHaveURL(/weights=unpaid_carers_pct\.6/);
  const after = await types(page);
  await page.reload();
  await expect(page.locator('.type-table')).toBeVisible();
  expect(await types(page)).toEqual(after);
});

test('the panel gives the type, its reason and what would fit, each with the rule behind it', async ({
  page,
}) => {
  await openTool(page, `view=alternatives&measure=dial_supply&area=${dataset.codes[250]}`);
  const here = panel(page).locator('.alternative-here');
  await expect(here.locator('[data-reason]')).toContainText(
    /^Because .* live more than 5 km .* the line is 10%\)/,
  );
  for (const item of await here.locator('.fitting li').all()) await expect(item).toContainText(', because ');
  await expect(here).toContainText(/By how far help is, in 2,000 draws/, { timeout: 15_000 });
  const dials = ['Scores and weights', 'How sure is this?'];
  for (const name of dials) await page.getByText(name, { exact: true }).click();
  const { violations } = await new AxeBuilder({ page })
    .include('.alternatives')
    .include('.area-panel')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('an impossible link opens a valid view and says what was changed', async ({ page }) => {
  await openTool(
    page,
    'view=alternatives&weights=imd_decile.5~age_65_plus_pct.99&dials=0.0.0&needs=telepathy',
  );
  for (const said of ['broadband indicator', 'age_65_plus_pct', 'all weigh the same', 'telepathy'])
    await expect(notices(page).filter({ hasText: said })).toBeVisible();
  expect((await types(page)).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(dataset.count);
});

test('the decision is stated once: what it needs and whom it is for decide here as on every page', async ({
  page,
}) => {
  // a link of the former version, with a service of its own
  await openTool(page, 'view=alternatives&profile=telecare');
  await expect(notices(page).filter({ hasText: 'now part of the decision' })).toBeVisible();
  await expect(page).toHaveURL(/for=65-plus/);
  await expect(page).toHaveURL(/needs=video/);
  await expect(page).not.toHaveURL(/profile=/);
  await expect(page.locator('.decision-said')).toContainText('residents aged 65 and over');
  await expect(finding(page)).toContainText(
    /^For video appointments or telecare: .* residents aged 65 and over/,
  );
  await expect(page.locator('.alternatives')).toContainText('The service needs the universal service');
  await page.getByText('Scores and weights').click();
  const age = page.getByRole('slider', { name: 'Weight of People aged 65 and over' });
  await expect(age).toHaveValue('10');
});
