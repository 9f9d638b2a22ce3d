import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { classFill } from '../../src/cartography/palette';
import { besideFigures } from '../../src/domain/figures/beside';
import { measureOf } from '../../src/domain/model/catalogue';
import { openingChoices } from '../../src/domain/model/choices';
import type { Reading } from '../../src/domain/model/reading';
import { AreasTable } from '../../src/ui/table/AreasTable';
import { testArea, testDataset, testReading } from './ui-fixture';

const nothing = () => {};
const draw = (reading: Reading) =>
  renderToStaticMarkup(
    <AreasTable
      dataset={testDataset}
      reading={reading}
      onSelect={nothing}
      onCompare={nothing}
      onSort={nothing}
      onFilter={nothing}
      download={null}
    />,
  );
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const rowOf = (html: string, row: number) =>
  html.match(new RegExp(`<tr data-row="${row}".*?</tr>`))?.[0] ?? '';

describe('the table of areas', () => {
  const html = draw(testReading());

  it('holds every shown area, in the order of the reading', () => {
    expect([...html.matchAll(/<tr data-row="(\d+)"/g)].map((match) => match[1])).toEqual(['0', '2', '1']);
  });

  it('says in its caption and status how many areas and residents are shown', () => {
    expect(words(html)).toContain('3 of 3 areas, 4,800 residents');
    expect(html).toMatch(/<p role="status"[^>]*>3 of 3 areas, 4,800 residents/);
  });

  it('writes values as the map does, and spells out what is missing', () => {
    expect(words(rowOf(html, 0))).toContain('12.5%');
    expect(rowOf(html, 1)).toMatch(/data-column="measure".*?No data(?:<\/span>)?<\/td>/);
    expect(rowOf(html, 2)).toMatch(/data-column="measure".*?Suppressed(?:<\/span>)?<\/td>/);
    expect(rowOf(html, 2)).toMatch(/data-column="nearest_access_point_km"[^>]*>No data/);
    expect(rowOf(html, 1)).toMatch(/data-column="rank"[^>]*>No rank/);
  });

  it('sets figures to the right, and kinds and words to the left', () => {
    const kinds = { ...measureOf('income_deprivation_pct'), categories: ['offer', 'online'] };
    const cell = /<td data-column="measure"( class="numeric")?>/;
    expect(rowOf(html, 0).match(cell)?.[1]).toBeDefined();
    expect(rowOf(draw(testReading({ measure: kinds })), 0).match(cell)).not.toBeNull();
    expect(rowOf(draw(testReading({ measure: kinds })), 0).match(cell)?.[1]).toBeUndefined();
  });

  it('shows nought as nought, not as missing', () => {
    expect(rowOf(html, 1)).toMatch(/data-column="nearest_access_point_km"[^>]*>0(\.0)? km/);
  });

  it('shows the colour of the class that the map shows', () => {
    expect(rowOf(html, 0)).toContain(`fill="${classFill(testReading(), 4)}"`);
  });

  it('tells a screen reader which column it is sorted by', () => {
    expect(html).toContain('aria-sort="descending"');
    expect(html.match(/aria-sort="(?:as|des)cending"/g)).toHaveLength(1);
  });

  it('marks the selected area', () => {
    const selected = draw(testReading({ selected: testArea }));
    expect(rowOf(selected, 0)).toContain('aria-pressed="true"');
    expect(rowOf(selected, 1)).toContain('aria-pressed="false"');
  });

  it('does not show connection or distance twice when one of them is the measure', () => {
    const measure = measureOf('nearest_access_point_km');
    const one = draw(
      testReading({ measure, beside: besideFigures(testDataset, openingChoices('overview'), measure) }),
    );
    expect(rowOf(one, 0)).not.toContain('data-column="nearest_access_point_km"');
    expect(rowOf(one, 0)).toContain('data-column="digital_connectivity_england_percentile"');
  });

  it('offers to clear a filter only when there is one', () => {
    expect(html).toMatch(/disabled=""[^>]*>Clear filter/);
    expect(draw(testReading({ isFiltered: true }))).not.toMatch(/disabled=""[^>]*>Clear filter/);
  });

  it('writes no style attribute, which the security policy would drop', () => {
    expect(html).not.toContain('style=');
  });
});
