import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { RAMPS } from '../../src/cartography/palette';
import { AREAS, onPaper } from './published';

/** Chooses an item of the menu “Save” and waits for its file. */
export async function saved(page: Page, item: string | RegExp): Promise<Download> {
  await page.getByRole('button', { name: 'Save or share', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.locator('#save-list').getByRole('button', { name: item }).click(),
  ]);
  return download;
}

export async function addToEvidence(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save or share', exact: true }).click();
  await page.getByRole('button', { name: /^Add to evidence/ }).click();
}

export const openEvidence = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'Evidence', exact: true }).click();

/** The colour the legend of the opening view gives an area, worked out here from the published figures. */
export function legendColour(row: number): string {
  const values = AREAS.map((area) => Number(onPaper(area).toFixed(1)));
  const sorted = [...values].sort((a, b) => a - b);
  const limits = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const at = (sorted.length - 1) * share;
    const below = sorted[Math.floor(at)] ?? 0;
    const above = sorted[Math.ceil(at)] ?? 0;
    return Number((below + (above - below) * (at - Math.floor(at))).toFixed(1));
  });
  return RAMPS.need[limits.filter((limit) => (values[row] ?? 0) >= limit).length] ?? '';
}

/**
 * Where in the picture an area lies bare: a point with nothing over it for some units around, as shares of width and
 * height. null when names, marks and symbols leave no room.
 */
export function barePoints(
  page: Page,
  svg: string,
  rows: readonly number[],
): Promise<readonly ({ readonly row: number; readonly x: number; readonly y: number } | null)[]> {
  return page.evaluate(
    ({ markup, wanted }) => {
      document.body.innerHTML = markup.replace(/width="\d+" height="\d+"/, 'width="1754" height="1240"');
      // What is drawn over an area lets the pointer through; here it must not.
      const style = document.createElement('style');
      style.textContent = 'body{margin:0} svg *{pointer-events:visiblePainted}';
      document.head.append(style);
      return wanted.map((row) => {
        const path = document.querySelector(`path.area[data-row="${row}"]`);
        if (!path) return null;
        const box = path.getBoundingClientRect();
        const isBare = (x: number, y: number) =>
          [-4, 0, 4].every((dx) =>
            [-4, 0, 4].every((dy) => document.elementFromPoint(x + dx, y + dy) === path),
          );
        for (let i = 1; i < 9; i += 1)
          for (let j = 1; j < 9; j += 1) {
            const x = Math.round(box.left + (box.width * i) / 9);
            const y = Math.round(box.top + (box.height * j) / 9);
            if (isBare(x, y)) return { row, x: x / 1754, y: y / 1240 };
          }
        return null;
      });
    },
    { markup: svg, wanted: rows },
  );
}

/** Colours of a PNG at some places, as `#RRGGBB`. */
export function pixels(
  page: Page,
  file: string,
  at: readonly { readonly x: number; readonly y: number }[],
): Promise<readonly string[]> {
  return page.evaluate(
    async ({ data, places }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return places.map(({ x, y }) => {
        const found = context?.getImageData(Math.round(x * image.width), Math.round(y * image.height), 1, 1);
        const hex = [...(found?.data ?? [])].slice(0, 3).map((value) => value.toString(16).padStart(2, '0'));
        return `#${hex.join('').toUpperCase()}`;
      });
    },
    { data: readFileSync(file).toString('base64'), places: at },
  );
}
