import { csvText } from '../../domain/words/csv-text';
import { formatCount } from '../../domain/words/format-value';
import { downloadCsv } from '../../export/download';
import type { Choice, Corrections } from '../../formats/reader/corrections';
import type { LeftAside } from '../../formats/reader/decision';
import { columnLetters } from './TablePreview';

const SHOWN = 12;

interface LeftAsideListProps {
  readonly aside: readonly LeftAside[];
  readonly choices: readonly Choice[];
  readonly onCorrect: (correction: Corrections) => void;
}

/** What of a file is not read, and why; with a button where it can be taken after all. Nothing is lost in silence. */
export function LeftAsideList({ aside, choices, onCorrect }: LeftAsideListProps) {
  if (aside.length === 0) return null;
  return (
    <details className="add-data-details">
      <summary>{asideWords(aside)} left aside</summary>
      <ul className="left-aside">
        {aside.slice(0, SHOWN).map((one, at) => {
          const correction = takingOf(one, choices);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of one reading does not change
            <li key={at}>
              <span>
                {placeOf(one)}“{one.name}”: {one.why}
              </span>{' '}
              {correction && (
                <button type="button" className="link-button" onClick={() => onCorrect(correction)}>
                  {one.what === 'member' ? 'Read it instead' : 'Take it'}
                  <span className="visually-hidden"> “{one.name}”</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="button button--secondary"
        onClick={() =>
          downloadCsv(
            csvText([
              ['what', 'name', 'why'],
              ...aside.map((one) => [placeOf(one).trim(), one.name, one.why]),
            ]),
            'left-aside.csv',
          )
        }
      >
        Download {aside.length === 1 ? 'it' : `all ${formatCount(aside.length)}`} as CSV
      </button>
    </details>
  );
}

/** "3 rows, 1 column and 2 tables" */
function asideWords(aside: readonly LeftAside[]): string {
  const words = (
    [
      ['row', 'row', 'rows'],
      ['column', 'column', 'columns'],
      ['member', 'file or sheet', 'files or sheets'],
    ] as const
  ).flatMap(([what, one, many]) => {
    const count = aside.filter((each) => each.what === what).reduce((total, { many = 1 }) => total + many, 0);
    return count === 0 ? [] : [`${formatCount(count)} ${count === 1 ? one : many}`];
  });
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

function placeOf({ what, at, many }: LeftAside): string {
  if (what === 'row') return at === null || many !== undefined ? '' : `Row ${formatCount(at)}, `;
  if (what === 'column') return at === null ? 'Column ' : `Column ${columnLetters(at)}, `;
  return '';
}

/** What to say to the reader to have it taken; null where nothing can be done with it. */
function takingOf({ what, name, at }: LeftAside, choices: readonly Choice[]): Corrections | null {
  if (what === 'member') {
    const options = choices.find(({ id }) => id === 'member')?.options ?? [];
    return options.find(({ correction }) => correction.member === name)?.correction ?? null;
  }
  if (what === 'column' && at !== null) {
    // The first way is the likeliest: the menu in the list of columns has the others.
    const options = choices.find(({ id }) => id === `column ${at + 1}`)?.options ?? [];
    return options.find(({ correction }) => correction.columns?.[at]?.how !== 'aside')?.correction ?? null;
  }
  return null;
}
