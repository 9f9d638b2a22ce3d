import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { NO_SCENARIO } from '../../src/domain/model/scenario';
import { read } from '../../src/domain/read';
import { EmbedPage } from '../../src/prerender/EmbedPage';
import { MapTitle } from '../../src/ui/frame/MapTitle';
import { scene } from './cartography-fixture';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

describe('the title over a map', () => {
  it('says in every view what the colours show and what is hatched', () => {
    for (const view of VIEW_IDS) {
      const reading = read(dataset, openingChoices(view));
      expect(reading.mapTitle.startsWith(reading.title), view).toBe(true);
      expect(reading.mapTitle).toMatch(new RegExp(`; colours: ${escaped(lower(reading.measure.title))}$`));
      expect(reading.mapTitle.includes('hatched'), view).toBe(reading.markedCount > 0);
    }
  });

  it('says “No area” in every view where there is none', () => {
    const nowhere = { access: { catchmentKm: 15, hours: 'open' as const } };
    for (const view of VIEW_IDS) {
      const { title, markedCount } = read(dataset, { ...openingChoices(view), ...nowhere });
      expect(markedCount, view).toBe(0);
      expect(title).toMatch(/^No area: /);
    }
  });

  it('follows the colours when another measure is chosen, while the hatch stays', () => {
    const opening = openingChoices('overview');
    const cars = read(dataset, { ...opening, measure: 'no_car_pct' });
    expect(cars.mapTitle).toMatch(
      /^\d+ areas: half or more live over 5 km .* \(hatched\); colours: households with no car or van$/,
    );
    expect(read(dataset, opening).mapTitle).not.toBe(cars.mapTitle);
    expect(read(dataset, opening).title).toBe(cars.title);
  });

  it('tells the colours on the page in a line of their own, and neither twice', () => {
    for (const view of VIEW_IDS) {
      const reading = read(dataset, openingChoices(view));
      const html = renderToStaticMarkup(createElement(MapTitle, { reading }));
      const [, heading = '', colours = ''] = /<h2>(.*)<\/h2><p>(.*)<\/p>/.exec(html) ?? [];
      expect(heading, view).toBe(`${reading.title} (hatched)`);
      expect(colours, view).toBe(`Colours: ${reading.shadingText}`);
      expect(html.toLowerCase().split(reading.measure.title.toLowerCase()), view).toHaveLength(2);
    }
  });

  it('tells them so in the embed too', () => {
    const reading = read(dataset, openingChoices('overview'));
    const html = renderToStaticMarkup(createElement(EmbedPage, { reading, scene }));
    expect(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]).toBe(`${reading.title} (hatched)`);
    expect(html).toContain(`data-part="colours">Colours: ${reading.shadingText}</p>`);
  });

  it('names both measures where the colours show two', () => {
    const opening = openingChoices('overview');
    const reading = read(dataset, { ...opening, pair: { ...opening.pair, second: 'age_65_plus_pct' } });
    expect(reading.mapTitle).toContain(
      'colours: households expected to answer the 2021 Census on paper and people aged 65 and over',
    );
  });

  it('says nothing of a hatch where nothing is hatched', () => {
    const none = read(dataset, {
      ...openingChoices('overview'),
      access: { catchmentKm: 15, hours: 'open' },
    });
    expect(none.markedCount).toBe(0);
    expect(none.mapTitle).toBe(`${none.title}; colours: ${lower(none.measure.title)}`);
    const scenario = read(dataset, {
      ...openingChoices('overview'),
      layout: 'what-if',
      scenario: NO_SCENARIO,
    });
    expect(scenario.mapTitle).toMatch(/^What if: no change yet; colours: /);
  });

  it('tells the hatch, and the colours once, to someone who cannot see the map', () => {
    const { altText, measure } = read(dataset, openingChoices('overview'));
    expect(altText).toMatch(/^\d+ areas: .* \(hatched\)\./);
    expect(altText.split(lower(measure.title))).toHaveLength(2);
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
