import { useState } from 'react';
import { Problem } from './Problem';
import type { TablesToSave } from './save-tables';

interface SaveTableProps {
  /** Name of the zip and of the areas’ table, without ending. */
  readonly name: string;
  readonly className?: string;
  readonly children: React.ReactNode;
  readonly what: () => TablesToSave;
}

/**
 * A button that saves tables: plain CSV with a dictionary and a readme beside it, in a zip, so that what the sources ask
 * to be said stays with the figures and a spreadsheet sees rows alone. What writes them is fetched when it is used.
 */
export function SaveTable({ name, className = 'button', children, what }: SaveTableProps) {
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    setFailed(false);
    try {
      const { saveTables } = await import('./save-tables');
      saveTables(name, what(), new Date());
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" className={className} onClick={() => void save()}>
        {children}
      </button>
      {failed && (
        <Problem
          className="save-problem"
          text="The table could not be made. Check the connection and press the button again."
        />
      )}
    </>
  );
}
