import { defineConfig } from '@playwright/test';
import { findBrowser, HOW_TO_INSTALL, SOFTWARE_GL } from './find-browser';

const browser = findBrowser();
if (browser === null) throw new Error(`No browser was found: ${HOW_TO_INSTALL}.`);
const results = process.env.BROWSER_RESULTS;

export default defineConfig({
  testDir: '.',
  globalSetup: './forget-invented-site.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // A slow machine alone must not decide; what needed its second try is named in the summary.
  retries: process.env.CI === 'true' ? 1 : 0,
  // two browsers that draw in software share two processors
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(results ? [['json', { outputFile: results }] as const] : [])],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: browser, args: SOFTWARE_GL },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Keeping a copy of the site costs each test its second; the tests of that allow it.
    serviceWorkers: 'block',
    // Moving a map in software is slow and proves nothing.
    contextOptions: { reducedMotion: 'reduce' },
  },
});
