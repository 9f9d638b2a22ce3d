import { useId, useState } from 'react';
import type { Verification } from '../../export/verify-recipe';
import { missingOf } from '../../state/link/added-files';
import { type EvidenceTools, fetchDataFor, openQuery } from './make-evidence';
import { VerificationResult } from './VerificationResult';

/** No recipe comes near this; a larger file is something else. */
const LARGEST_BYTES = 20_000_000;

/** Opens a recipe or a link of old and says whether its figures are still the same. */
export function ReopenPanel({ tools }: { readonly tools: EvidenceTools }) {
  const [result, setResult] = useState<Verification | null>(null);
  const [message, setMessage] = useState('');
  const [link, setLink] = useState('');
  const id = useId();

  async function openFile(file: File | undefined): Promise<void> {
    setResult(null);
    if (!file) return;
    if (file.size > LARGEST_BYTES) {
      setMessage('This file is too large to be a recipe. Choose the file that ends in recipe.json.');
      return;
    }
    setMessage('Recomputing…');
    try {
      const [{ verifyRecipe }, { queriesIn }, manifest, content] = await Promise.all([
        import('../../export/verify-recipe'),
        import('../../export/recipe-format'),
        tools.loader.manifest(),
        file.text(),
      ]);
      if (!manifest.ok) {
        setMessage(manifest.problem.text);
        return;
      }
      await fetchDataFor(tools, queriesIn(content));
      const { dataset } = tools.store.getState();
      setResult(
        verifyRecipe(content, {
          dataset,
          manifest: manifest.value,
          open: (query) => openQuery(tools.store, query),
        }),
      );
      setMessage('');
    } catch {
      setMessage('This file could not be read. Try again, or choose another.');
    }
  }

  async function openLink(): Promise<void> {
    setResult(null);
    const address = URL.canParse(link.trim()) ? new URL(link.trim()) : null;
    if (!address) {
      setMessage('This is not a web address. Paste the whole link, beginning with https.');
      return;
    }
    const { checkSeal, SEAL } = await import('../../export/link-seal');
    await fetchDataFor(tools, [address.search]);
    const { reading, dropped } = openQuery(tools.store, address.search);
    const seal = address.searchParams.get(SEAL);
    const { dataset } = tools.store.getState();
    const lacks = missingOf(address.search, dataset).length > 0;
    const said = lacks
      ? 'Its figures can be checked once what it was made with is here.'
      : seal === null
        ? 'This link carries no seal, so it cannot tell whether the figures have changed; links in pictures and documents do.'
        : checkSeal(seal, dataset, reading).text;
    setMessage([...dropped, said, `It now reads: ${reading.title}.`].join(' '));
  }

  return (
    <section aria-labelledby="reopen-heading" className="evidence-section">
      <h2 id="reopen-heading">Reopen and verify</h2>
      <p>
        A recipe or a link from a document is computed again on the data of today. You are told whether the
        figures are the same or, if not, which areas changed, by how much and why.
      </p>
      <div className="reopen">
        <div>
          <label htmlFor={`${id}-file`}>Recipe (the file that ends in recipe.json)</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".json,application/json"
            className="text-input"
            onChange={(event) => {
              void openFile(event.target.files?.[0]);
              // The same file again is a wish to check it again.
              event.target.value = '';
            }}
          />
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void openLink();
          }}
        >
          <label htmlFor={`${id}-link`}>Or a link from a picture or document</label>
          <div className="reopen-link">
            <input
              id={`${id}-link`}
              className="text-input"
              inputMode="url"
              value={link}
              onChange={(event) => setLink(event.target.value)}
            />
            <button type="submit" className="button button--secondary">
              Check link
            </button>
          </div>
        </form>
      </div>
      <div role="status" className="reopen-result">
        {message !== '' && <p>{message}</p>}
        {result && (
          <VerificationResult
            result={result}
            onOpen={(query) => tools.store.getState().choose(openQuery(tools.store, query).reading.choices)}
          />
        )}
      </div>
    </section>
  );
}
