import { describe, expect, it } from 'vitest';
import { drawPicture, PICTURE } from '../../src/cartography/picture';
import { textWidth } from '../../src/cartography/svg-text';
import { cds, fakeReading, libraries, places, scene } from './cartography-fixture';
import { firstFindings, publishedPictures } from './published-pictures';

const options = {
  width: 2480,
  madeOn: '23 November 2026',
  link: 'https://example.org/?view=age&worst=25',
  version: '0123456789ab',
  settings: [{ label: 'Distance threshold', value: 'more than 5 km in a straight line' }],
};

describe('the saved picture', () => {
  const svg = drawPicture(scene, fakeReading(), options);
  /** What a person reads in it, lines joined. */
  const text = svg
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ');

  it('stands alone: title, measure, legend, finding, sources, attribution, date, link and data version', () => {
    for (const part of [
      'Two areas & their neighbours <marked>',
      'People in income-deprived households',
      'Indices of Deprivation 2025',
      'class 4',
      'No data',
      'Suppressed',
      'far from a library',
      'Two areas, home to 1,234 people, are far from help.',
      // the one town whose ground lies in the made-up areas
      'Bridgwater',
      'km',
      'Oldest part: Census, 21 March 2021.',
      '© Crown copyright and database right 2025',
      'Made on 23 November 2026 with Digital inclusion map 0.1.0. Data version 0123456789ab.',
      'Limits: ',
      'Distance threshold: more than 5 km in a straight line',
      'https://example.org/?view=age&worst=25',
    ])
      expect(text).toContain(part);
  });

  it('is one well-formed document: escaped, each tag closed, no id twice', () => {
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    const open: string[] = [];
    for (const [, close, tag, self] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(tag);
      else if (!self) open.push(tag as string);
    }
    expect(open).toEqual([]);
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says in words what it shows', () => {
    expect(svg).toContain('<desc id="picture-desc">A map of &quot;two&quot; areas</desc>');
  });

  it('has the proportions of A4 at any width', () => {
    expect(svg).toContain('width="2480" height="1753"');
  });

  it('is the same to the byte for the same view', () => {
    expect(drawPicture(scene, fakeReading(), options)).toBe(svg);
  });

  it('holds every area and the overlays that are on', () => {
    const full = drawPicture(scene, fakeReading({ overlays: [libraries, places, cds] }), options);
    expect(full).toContain('data-row="6"');
    expect(full).toContain('data-cds="terminated"');
    expect(full).toContain('CDS: contract terminated');
  });

  it('keeps a long list of findings inside its column', () => {
    const many = fakeReading();
    const findings = Array.from({ length: 6 }, (_, i) => ({
      ...many.findings[0],
      id: String(i),
    })) as unknown as typeof many.findings;
    const drawn = drawPicture(
      scene,
      {
        ...many,
        findings,
        notKnown: Array(4).fill('No data exist on customer access portals in this area.'),
      },
      options,
    );
    const column = [...drawn.matchAll(/<text x="1186" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(column.length).toBeGreaterThan(10);
    expect(Math.max(...column)).toBeLessThan(1130);
  });
});

describe('the picture as a Word document prints it', () => {
  const pictures = publishedPictures();
  const POINTS = (PICTURE.printedMm / 25.4) * (72 / PICTURE.width);

  it.each([...pictures.keys()])('has no text under 8 points (%s)', (name) => {
    const sizes = [...(pictures.get(name) ?? '').matchAll(/<text [^>]*font-size="([\d.]+)"/g)].map(
      ([, size]) => Number(size),
    );
    expect(sizes.length).toBeGreaterThan(30);
    expect(Math.min(...sizes) * POINTS).toBeGreaterThanOrEqual(8);
  });

  it.each([...pictures.keys()])(
    'keeps every line on the page, and the county free of text boxes (%s)',
    (name) => {
      const svg = pictures.get(name) ?? '';
      // the map and the insets are SVGs of their own and clip; what is left stands on the page
      const outside = svg.replace(/<svg (?!xmlns)[^>]*>.*?<\/svg>/gs, '');
      for (const [, x, y, size, more, content] of outside.matchAll(
        /<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"([^>]*)>(.*?)<\/text>/g,
      )) {
        const text = (content ?? '').replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, '&');
        const width = textWidth(text, Number(size), /font-weight="700"/.test(more ?? ''));
        const left =
          Number(x) -
          (/anchor="end"/.test(more ?? '') ? width : /anchor="middle"/.test(more ?? '') ? width / 2 : 0);
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(left + width, text).toBeLessThanOrEqual(PICTURE.width);
        expect(Number(y), text).toBeLessThanOrEqual(PICTURE.height);
      }
    },
  );

  it('leaves areas that nothing happens to without ink, and draws worse and better in two directions', () => {
    const svg = pictures.get('closing') ?? '';
    const pattern = (step: number) =>
      new RegExp(`id="picture-change-${step}".*?</pattern>`).exec(svg)?.[0] ?? '';
    expect(svg.match(/fill="url\(#picture-change-2\)"/g)?.length).toBeGreaterThan(300);
    expect(pattern(2)).not.toContain('<path');
    expect(pattern(4)).toMatch(/<path d="M[\d.]+ 0V/);
    expect(pattern(0)).toMatch(/<path d="M0 [\d.]+H/);
  });

  it.each([...pictures.keys()])(
    'states its first finding, whatever else there is no room for (%s)',
    (name) => {
      const words = (pictures.get(name) ?? '')
        .replace(/<\/text><text[^>]*>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replace(/&#39;/g, '’')
        .replace(/\s+/g, ' ');
      expect(words).toContain(firstFindings().get(name));
    },
  );

  it('says how much was left out where not every sentence fits', () => {
    expect(pictures.get('closing')?.replace(/<\/text><text[^>]*>/g, ' ')).toMatch(
      /\d more sentences: see the map by the link below/,
    );
  });
});
