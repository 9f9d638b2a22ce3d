import { dateWords } from '../../domain/words/date-words';
import { formatAreas } from '../../domain/words/format-value';
import type { Verification, ViewVerdict } from '../../export/verify-recipe';

interface VerificationResultProps {
  readonly result: Verification;
  readonly onOpen: (query: string) => void;
}

const HEADLINES: Readonly<Record<Verification['verdict'], string>> = {
  same: 'Same: every figure is what it was',
  changed: 'Changed',
  unknown: 'This cannot be verified in full',
};
const WORDS: Readonly<Record<ViewVerdict['verdict'], string>> = {
  same: 'Same',
  changed: 'Changed',
  unknown: 'Not verified',
};
/** Of a long list of areas the largest changes are enough to see what happened. */
const MOST_AREAS = 10;

/** What reopening a recipe found, gravest first. */
export function VerificationResult({ result, onOpen }: VerificationResultProps) {
  return (
    <div className={`verdict verdict--${result.verdict}`} data-verdict={result.verdict}>
      <h3>{HEADLINES[result.verdict]}</h3>
      {result.madeOn !== null && <p>Recipe made on {dateWords(result.madeOn)}.</p>}
      {result.problems.map((text) => (
        <p key={text}>
          <strong>{text}</strong>
        </p>
      ))}
      {result.moved.length > 0 && (
        <>
          <p>What moved since:</p>
          <ul>
            {result.moved.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {result.views.map((view, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the views never change places
        <section key={index} className="verdict-view" data-verdict={view.verdict}>
          <h4>
            {WORDS[view.verdict]}: {view.title}
          </h4>
          {view.problems.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <Sentences view={view} />
          <Marked text="Highlighted now and not then" names={view.newlyMarked} />
          <Marked text="Highlighted then and not now" names={view.noLongerMarked} />
          {view.columns.map((column) => (
            <ColumnChanges key={column.title} column={column} />
          ))}
          <button type="button" className="button button--secondary" onClick={() => onOpen(view.query)}>
            Open on the map<span className="visually-hidden">: {view.title}</span>
          </button>
        </section>
      ))}
    </div>
  );
}

function Sentences({ view }: { readonly view: ViewVerdict }) {
  return view.sentences.map(({ was, now }) => (
    <dl key={was} className="verdict-sentence">
      <dt>Then</dt>
      <dd>{was}</dd>
      <dt>Now</dt>
      <dd>{now}</dd>
    </dl>
  ));
}

function Marked({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      {text} ({names.length}): {names.join('; ')}.
    </p>
  );
}

function ColumnChanges({ column }: { readonly column: ViewVerdict['columns'][number] }) {
  const { title, cause, changes } = column;
  const areas = formatAreas(changes.length);
  return (
    <div className="verdict-column">
      <p>
        <strong>{title}</strong>: {areas} changed. {cause}
      </p>
      <table className="figures-table">
        <caption>
          {changes.length > MOST_AREAS ? `The ${MOST_AREAS} largest changes` : 'What changed'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col" className="numeric">
              Then
            </th>
            <th scope="col" className="numeric">
              Now
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_AREAS).map((change) => (
            <tr key={change.code}>
              <th scope="row">{change.name}</th>
              <td className="numeric">{change.was}</td>
              <td className="numeric">{change.now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
