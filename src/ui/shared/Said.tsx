/** What an action came to, and how it is taken back. */
export interface Saying {
  readonly text: string;
  readonly tone?: 'problem';
  readonly undo?: () => void;
}

interface SaidProps {
  /** null = nothing to say; the place, and the live region in it, are there all the same. */
  readonly saying: Saying | null;
  /** Hides it; without it there is no button for that. */
  readonly onHide?: () => void;
}

/**
 * Says what an action came to beside the control that was used. Its room is kept, or it lies over the page, so that
 * nothing moves; and its live region is there from the start, so that screen readers hear what is put into it.
 */
export function Said({ saying, onHide }: SaidProps) {
  const kind = saying === null ? '' : saying.tone === 'problem' ? ' said--says said--problem' : ' said--says';
  return (
    <div className={`said${onHide ? ' said--over' : ''}${kind}`}>
      <p role="status">{saying?.text ?? ''}</p>
      {saying?.undo && (
        <button type="button" className="chip" onClick={saying.undo}>
          Undo
        </button>
      )}
      {saying && onHide && (
        <button type="button" className="chip" onClick={onHide}>
          Hide<span className="visually-hidden"> this message</span>
        </button>
      )}
    </div>
  );
}
