import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../src/domain/words/date-words';
import { AreaPanel } from '../../src/ui/area/AreaPanel';
import { LibraryHours } from '../../src/ui/area/LibraryHours';
import { CoveragePanel } from '../../src/ui/coverage/CoveragePanel';
import { trendDrawing } from '../../src/ui/coverage/trend-drawing';
import { stepAgainstTheTrend, trendSentence } from '../../src/ui/coverage/trend-sentences';
import { NotesPanel } from '../../src/ui/notes/NotesPanel';
import { testCoverage } from './coverage-fixture';
import { testArea, testDataset, testLibrary, testReading } from './ui-fixture';

const nothing = () => {};
/** Markup without tags, so that a test reads as a person does. */
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the area panel', () => {
  const html = renderToStaticMarkup(
    <AreaPanel reading={testReading({ selected: testArea })} onClose={nothing} />,
  );

  it('draws nothing while no area is selected', () => {
    expect(renderToStaticMarkup(<AreaPanel reading={testReading()} onClose={nothing} />)).toBe('');
  });

  it('shows each figure with its place, interval, source and caveat', () => {
    expect(words(html)).toContain('£31,400 95% interval: £27,200 to £34,200');
    expect(words(html)).toContain('2nd highest of 3 in Somerset higher than 60% of England’s areas');
    expect(words(html)).toContain('Test Publisher, July 2025');
    expect(html).toMatch(/<details><summary>(?:<span>)?Read with care.*Historic figures\./);
  });

  it('spells a missing figure out and gives it no rank', () => {
    const missing = html.slice(html.indexOf('data-measure="fuel_poverty_pct"'));
    expect(missing).toContain('figure-value--missing">No data');
    expect(missing.slice(0, missing.indexOf('figure-source'))).not.toContain('figure-place');
  });

  it('calls the distance to a library a straight line and says to check hours before travelling', () => {
    expect(words(html)).toContain('in a straight line');
    expect(words(html)).toContain('check before travelling');
  });

  it('can be closed, and its name can take the focus', () => {
    expect(html).toMatch(/<h2 id="area-heading" tabindex="-1" translate="no">North Test/);
    expect(words(html)).toContain('Close North Test (001A)');
  });
});

describe('the hours of a library', () => {
  it('says that a library without paid staff is run by volunteers', () => {
    const html = renderToStaticMarkup(
      <LibraryHours point={testLibrary({ hoursOpen: 8, hoursStaffed: 0, operator: 'community' })} />,
    );
    expect(words(html)).toContain(
      'Community-run. Open 8 hours a week in 2023, run by volunteers: help is there',
    );
  });

  it('says that the number of computers is not published', () => {
    expect(words(renderToStaticMarkup(<LibraryHours point={testLibrary()} />))).toContain(
      'Public computers: number not published',
    );
  });

  it('warns where older hours by day do not add up to the weekly total', () => {
    const html = renderToStaticMarkup(<LibraryHours point={testLibrary({ clockHoursAgree: false })} />);
    expect(words(html)).toContain('do not add up to the weekly hours of 2023');
    expect(words(html)).toContain('Monday 10:00 to 16:00');
    expect(words(html)).toContain('Tuesday Shut or not known');
  });
});

describe('the coverage page', () => {
  it('says that it is loading, and still shows the contracts', () => {
    const html = renderToStaticMarkup(
      <CoveragePanel coverage={null} dataset={testDataset} onRetry={nothing} />,
    );
    expect(words(html)).toContain('Loading the coverage figures');
    expect(words(html)).toContain('Terminated (July 2022)');
  });

  it('says what went wrong and offers another try', () => {
    const problem = { file: 'coverage.json', kind: 'network', text: 'The network did not answer.' } as const;
    const html = renderToStaticMarkup(
      <CoveragePanel coverage={{ ok: false, problem }} dataset={testDataset} onRetry={nothing} />,
    );
    expect(words(html)).toContain('could not be loaded. The network did not answer.');
    expect(words(html)).toContain('Try again');
  });

  it('shows Ofcom’s figures with their date, and says why not by small area', () => {
    const html = renderToStaticMarkup(
      <CoveragePanel coverage={{ ok: true, value: testCoverage }} dataset={testDataset} onRetry={nothing} />,
    );
    expect(words(html)).toContain('of premises can get gigabit broadband 73.4%');
    expect(words(html)).toContain('Fixed broadband in Somerset, July 2025');
    expect(words(html)).toContain('730 of 287,015 premises are without decent broadband');
    expect(words(html)).toContain(
      'not shown for small areas, because Ofcom’s figure is for the whole council or constituency',
    );
    expect(words(html)).toContain('3 of the 7 constituencies cross the county boundary');
    expect(words(html)).toMatch(/5G Land area 84\.31% Not published/);
    expect(html).toContain('rel="noopener external"');
    // Every neighbour is named, what is not held of one as not held.
    expect(words(html)).toContain('Not held for July 2025: Wiltshire');
    expect(words(html)).toMatch(/Wiltshire 76\.9% 2\.8% 99\.4\d?% Not held/);
  });

  it('writes no style attribute, which the security policy would drop', () => {
    const html = renderToStaticMarkup(
      <CoveragePanel coverage={{ ok: true, value: testCoverage }} dataset={testDataset} onRetry={nothing} />,
    );
    expect(html).not.toContain('style=');
  });
});

describe('the trend charts', () => {
  const trend = testCoverage.trends[0];
  const somerset = trend?.series[0];
  if (!trend || !somerset) throw new Error('The test data hold a trend');
  const drawing = trendDrawing(trend, { left: 0, top: 0, width: 240, height: 100 });

  it('start at nought per cent', () => {
    expect(drawing.yTicks).toEqual([
      { y: 100, label: '0%' },
      { y: 50, label: '50%' },
      { y: 0, label: '100%' },
    ]);
  });

  it('leave a gap in the line where a half-year is missing', () => {
    expect(drawing.lines[0]?.path).toBe('M0 36.1L60 28L120 28.8M240 24.3');
  });

  it('say in words where the line begins and ends, and that a dip is as published', () => {
    expect(trendSentence(somerset)).toBe('Somerset: 63.9% in January 2024, 75.7% in January 2026.');
    expect(stepAgainstTheTrend(somerset)).toBe(
      'The fall from 72% in July 2024 to 71.2% in January 2025 is as published.',
    );
  });

  it('name dates only as exactly as they are published', () => {
    expect([
      dateWords('2025'),
      dateWords('2022-07'),
      dateWords('2020-12-23'),
      dateWords('spring 2020'),
    ]).toEqual(['2025', 'July 2022', '23 December 2020', 'spring 2020']);
  });
});

describe('the page about the data', () => {
  const html = renderToStaticMarkup(<NotesPanel dataset={testDataset} />);

  it('names what the map cannot say', () => {
    for (const group of [
      'Sex No local data',
      'Sexual orientation No local data',
      'Gender reassignment No local data',
      'Marriage and civil partnership No local data',
      'Pregnancy and maternity',
      'Veterans',
      'Homeless No local data',
      'access portals',
      'digital inclusion plans',
    ])
      expect(words(html)).toContain(group);
  });

  it('quotes the service-wide number of computers as published, and says that it is not shared out', () => {
    expect(words(html)).toContain('PCs and devices in service 138');
    expect(words(html)).toContain('cannot be shared out among the libraries');
    expect(words(html)).toContain('The split is not known.');
  });

  it('lists open libraries, and names the closed ones apart', () => {
    expect(words(html)).toContain('Open libraries ( 2 )'.replace(/ (?=\d|\))/g, ''));
    expect(words(html)).toContain('Shut Library: closed in 2019');
  });

  it('gives every source with its dates, licence, attribution and address', () => {
    for (const text of [
      'Test Publisher',
      'July 2025',
      'December 2025',
      'Test Licence',
      'Contains test data.',
      'Not a real source.',
    ])
      expect(words(html)).toContain(text);
    expect(html).toContain('href="https://example.org/data"');
  });

  it('offers the data files', () => {
    for (const file of ['areas.csv', 'areas.csv-metadata.json', 'manifest.json'])
      expect(html).toContain(`href="./data/somerset/${file}"`);
  });
});
