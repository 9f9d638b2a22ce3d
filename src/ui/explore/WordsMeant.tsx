import type { Reading } from '../../domain/model/reading';
import { termsIn } from '../../domain/words/glossary';

/** The words of the trade that stand on the page, each with what it means, one press away. */
export function WordsMeant({ reading }: { readonly reading: Reading }) {
  const terms = termsIn([
    ...[...reading.findings, ...reading.edges].map(({ text }) => text),
    ...reading.notKnown,
    reading.hatchedTitle,
    reading.shadingText,
  ]);
  if (terms.length === 0) return null;
  return (
    <details className="words-meant">
      <summary>What these words mean</summary>
      <dl>
        {terms.map(({ term, means }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
