import type { Decision } from '../../formats/reader/decision';

/** What each stage of the reader decided, and why. */
export function HowRead({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <details className="add-data-details">
      <summary>How the file was read, step by step</summary>
      <ol className="row-problems">
        {decisions.map(({ stage, decided, because }) => (
          <li key={`${stage} ${decided}`}>
            {decided} <span className="muted">{because}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
