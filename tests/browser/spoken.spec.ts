import { expect, test } from './fixtures';
import { layoutButton, openTool, search, tab } from './map-page';

test('each page has its title, and the focus goes to its heading: by its button, Back and Forward', async ({
  page,
}) => {
  await openTool(page);
  await expect(page).toHaveTitle(/^Overview – /);
  const titles = new Set<string>();
  const heading = page.locator('main h1');
  const pages = [
    'What if',
    'Find help',
    'Evidence',
    'Coverage and CDS',
    'Add data',
    'About the data',
    'Explore',
  ];
  let before = await page.title();
  for (const name of pages) {
    await page.getByRole('link', { name, exact: true }).press('Enter');
    await expect(page).not.toHaveTitle(before);
    before = await page.title();
    titles.add(before);
    await expect(heading, name).toBeFocused();
  }
  expect(titles.size).toBe(pages.length);
  await page.goBack();
  await expect(page).toHaveTitle(/^About the data/);
  await expect(heading).toBeFocused();
  await page.goForward();
  await tab(page, 'Age').click();
  await expect(page).toHaveTitle(/^Age – /);
});

test('what is said stands in two regions that are there from the first byte, once and shortly', async ({
  page,
  request,
}) => {
  const html = await (await request.get('/')).text();
  expect(html.match(/id="spoken(-at-once)?"/g)).toHaveLength(2);
  await openTool(page, 'measure=not_a_measure');
  const [spoken, atOnce] = [page.locator('#spoken'), page.locator('#spoken-at-once')];
  await expect(spoken).toContainText('The link asked for a figure we do not hold');
  // a live region that came with its text would not be read
  const others = page.locator('[role="alert"]:not(#spoken-at-once, #not-started), .notices[aria-live]');
  await expect(others).toHaveCount(0);

  await layoutButton(page, 'Table').click();
  await expect(spoken).toHaveText('The table is shown.');
  await page.getByRole('columnheader', { name: /^Area/ }).getByRole('button').click();
  await expect(spoken).toHaveText(/^Sorted by name of the area, (A to Z|Z to A)\.$/);

  await page.getByRole('link', { name: 'What if', exact: true }).click();
  await page.getByRole('button', { name: 'Add to the scenario' }).click();
  const problem = page.locator('.what-if-problem');
  if ((await problem.count()) > 0) await expect(atOnce).toHaveText((await problem.textContent()) ?? '?');
  // the value of a slider is the field's own to say
  expect(await page.locator('output').count()).toBe(0);
});

test('Find help says what was chosen and nothing a planner would want; a search is not answered letter by letter', async ({
  page,
}) => {
  await openTool(page, 'show=help');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.getElementById('spoken');
    if (region)
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await search(page).pressSequentially('TA24 5BA', { delay: 30 });
  await page.getByRole('option').first().click();
  await expect(page.locator('[data-help] h2')).toBeVisible();
  await expect(page.locator('#spoken')).toContainText('selected');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((text) => /Nothing found/.test(text))).toEqual([]);
  expect(said.join(' ').length).toBeLessThan(200);
  expect(said.join(' ')).not.toContain('highlighted');
});
