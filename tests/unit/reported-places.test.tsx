import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { decodeAccessPoints, encodeAccessPoints } from '../../src/artefact/access-points';
import { ArtefactProblem } from '../../src/artefact/problem';
import { openingChoices } from '../../src/domain/model/choices';
import type { ReportedPlace } from '../../src/domain/model/reported-place';
import { residentReading } from '../../src/domain/pages/resident/resident-reading';
import { ENGLISH } from '../../src/domain/pages/resident/wording-english';
import { reportedWords } from '../../src/domain/places/reported';
import { read } from '../../src/domain/read';
import { reportedInWords } from '../../src/export/method-words';
import { AreaPanel } from '../../src/ui/area/AreaPanel';
import { AreaAnswer } from '../../src/ui/help/AreaAnswer';
import { CannotSay } from '../../src/ui/notes/CannotSay';
import { LibraryList } from '../../src/ui/notes/LibraryList';
import { publishedDataset } from './published-dataset';

const dataset = publishedDataset();
const reported = dataset.reported ?? [];
const of = (id: string): ReportedPlace => {
  const found = reported.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const nearestTo = (library: string) => dataset.nearestAccessPoint.indexOf(library);

describe('what is reported of places', () => {
  test('says a plan is a plan, what is inferred, and where it differs from what is published', () => {
    const williton = reportedWords(of('williton-west-somerset-house'));
    expect(williton).toMatch(/^A plan, as reported: .*due to reopen on 25 June 2025/);
    expect(williton).toContain('Inferred, not stated: the year.');
    expect(williton).toContain('The published list, and every distance here, has the library at its former');
    const wellington = reportedWords(of('wellington-fore-street'));
    expect(wellington).toMatch(/Northfield Centre .* reopened in Fore Street.*30 September 2024/);
    expect(wellington).toContain('hours are of December 2023, when it was in its temporary home');
  });

  test('has somebody who says it and an address on the web, never a phone number or a council of before 2023', () => {
    expect(reported.length).toBeGreaterThanOrEqual(7);
    for (const place of reported) {
      expect(place.sources.length).toBeGreaterThan(0);
      for (const { url, publisher, date } of place.sources) {
        expect(url).toMatch(/^https?:\/\//);
        expect(`${publisher} ${date}`).not.toMatch(/County Council|201\d|202[0-2]/);
      }
      expect(reportedWords(place)).not.toMatch(/\b0\d{3} ?\d{3} ?\d{4}\b|\b0\d{9,10}\b/);
    }
  });

  test('an address that is not one of the web is refused: it would be a link', () => {
    const text = encodeAccessPoints({ points: [], service: [], notHeld: [], reported: [...reported] }, []);
    const file = JSON.parse(text);
    expect(decodeAccessPoints(file).reported).toEqual(reported);
    file.reported[0].sources[0].url = 'javascript:alert(1)';
    expect(() => decodeAccessPoints(file)).toThrow(ArtefactProblem);
  });

  test('stands beside the library in the area panel, Find help, the notes and the document, with source and date', () => {
    const row = nearestTo('Williton Library');
    const choices = { ...openingChoices('overview'), selected: dataset.codes[row] ?? null };
    const reading = read(dataset, choices);
    const panel = renderToStaticMarkup(<AreaPanel reading={reading} onClose={() => undefined} />);
    const resident = residentReading(dataset, row as never, ENGLISH);
    const help = renderToStaticMarkup(<AreaAnswer reading={resident} map={null} />);
    const notes = renderToStaticMarkup(<LibraryList dataset={dataset} />);
    const document = reportedInWords(dataset).join('\n');
    for (const said of [panel, help, notes, document]) {
      expect(said).toContain('A plan, as reported');
      expect(said).toContain('June 2025');
      expect(said).toContain('https://www.daily8.com/');
    }
    expect(notes).toContain('Deane House');
  });

  test('near an area but of no library is told with its distance, and counts in none', () => {
    const row = nearestTo('Taunton Library');
    const { nearest, reportedNear } = residentReading(dataset, row as never, ENGLISH);
    expect(reportedNear.map(({ place }) => place.id)).toEqual(['taunton-deane-house']);
    expect(nearest.map(({ point }) => point.name).join()).not.toContain('Deane House');
    const { reported: _, ...without } = dataset;
    expect(read(without, openingChoices('overview')).findings).toEqual(
      read(dataset, openingChoices('overview')).findings,
    );
  });

  test('stands for what the assessment calls face to face: known as reported, in no list, its use not known', () => {
    const said = (given: typeof dataset) => renderToStaticMarkup(<CannotSay dataset={given} />);
    expect(said(dataset)).toContain(
      'No list of them is held. What is reported of 2 customer points stands under',
    );
    const { reported: _, ...without } = dataset;
    expect(said(without)).toContain('No list of them is held. Nothing is held on where they are.');
    expect(said(without)).toContain('No data exist on who uses them');
  });
});
