import type { Dataset } from '../../domain/model/dataset';
import { DATA_FOLDER } from '../../load/council-folder';
import { CannotSay } from './CannotSay';
import { DialNotes } from './DialNotes';
import { LibraryList } from './LibraryList';
import { SourceList } from './SourceList';

const DOWNLOADS = [
  { file: 'areas.csv', text: 'All figures for all areas', kind: 'CSV' },
  { file: 'areas.csv-metadata.json', text: 'What each column means', kind: 'CSVW, JSON' },
  { file: 'manifest.json', text: 'Sources, with the fingerprint of every file', kind: 'JSON' },
] as const;

/** "About the data": where every figure comes from, what the map cannot say, every library, the files themselves. */
export function NotesPanel({ dataset }: { dataset: Dataset }) {
  return (
    <article className="notes" aria-labelledby="notes-heading">
      <h1 id="notes-heading">About the data</h1>
      <p className="page-lead">
        Every figure is an official one, or computed from official ones by a program that anyone can run
        again. Each is shown with its source and the date it describes.
      </p>
      <nav aria-label="On this page" className="notes-contents">
        <ul>
          <li>
            <a href="#notes-cannot">What this map cannot say</a>
          </li>
          <li>
            <a href="#notes-dials">How scores and alternatives are worked out</a>
          </li>
          <li>
            <a href="#notes-libraries">Libraries and their hours</a>
          </li>
          <li>
            <a href="#notes-sources">Sources</a>
          </li>
          <li>
            <a href="#notes-downloads">Download the data</a>
          </li>
        </ul>
      </nav>
      <CannotSay dataset={dataset} />
      <DialNotes dataset={dataset} />
      <LibraryList dataset={dataset} />
      <SourceList dataset={dataset} />
      <section aria-labelledby="notes-downloads" className="notes-section">
        <h2 id="notes-downloads">Download the data</h2>
        <ul className="downloads">
          {DOWNLOADS.map(({ file, text, kind }) => (
            <li key={file}>
              <a href={`${DATA_FOLDER}/${file}`} download={file}>
                {text}
              </a>{' '}
              <span className="muted">
                ({file}, {kind})
              </span>
            </li>
          ))}
        </ul>
        <p className="small-print">Version of the data: {dataset.version}.</p>
      </section>
    </article>
  );
}
