import { counted } from '../../domain/words/format-value';
import type { Progress } from '../../formats/read-file';

interface ReadingProgressProps {
  readonly name: string;
  /** null until the file is opened. */
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** How far the reading has come; cancelling is instant. */
export function ReadingProgress({ name, progress, onCancel }: ReadingProgressProps) {
  const share = progress && progress.of > 0 ? Math.min(1, progress.bytes / progress.of) : 0;
  return (
    <div className="reading-progress">
      <label htmlFor="reading-progress">Reading {name}</label>
      <progress id="reading-progress" max={1} value={progress ? share : undefined} />
      <p className="muted">
        {progress
          ? `${counted(progress.rows, 'row')}, ${Math.round(share * 100)}% of the file`
          : 'Opening the file…'}
      </p>
      <button type="button" className="button button--secondary" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
