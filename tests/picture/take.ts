import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startServer } from '../../src/hosting/server';
import { findBrowser, HOW_TO_INSTALL, SOFTWARE_GL } from '../browser/find-browser';
import { mapLibreReady } from '../browser/map-page';

/** `npm run picture`: photographs the opening view of the built app for the README and for links that show a preview. */
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const PICTURE = fileURLToPath(new URL('../../public/opening-view.png', import.meta.url));

const executablePath = findBrowser();
if (executablePath === null) throw new Error(`No browser was found: ${HOW_TO_INSTALL}.`);
const server = await startServer({ port: 0, dist: DIST });
const browser = await chromium.launch({ executablePath, args: SOFTWARE_GL });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${server.address}/`);
await mapLibreReady(page);
await page.screenshot({ path: PICTURE });
await browser.close();
await server.close();
console.log(`The picture is at ${PICTURE}`);
