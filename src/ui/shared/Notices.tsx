import type { Notice } from '../../state/types';

/**
 * Messages about no control in particular: what happened and what to do. They lie over the end of the window and move
 * nothing. They are said by the page's own regions (`useAnnouncements`).
 */
export function Notices({
  notices,
  onDismiss,
}: {
  notices: readonly Notice[];
  onDismiss: (id: string) => void;
}) {
  return (
    <div className="notices">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`notice notice--${notice.tone}`}
          data-problem={notice.tone === 'problem' ? '' : undefined}
        >
          <p>{notice.text}</p>
          <div className="notice-actions">
            {notice.action && (
              <button type="button" className="button" onClick={notice.action.run}>
                {notice.action.label}
              </button>
            )}
            {notice.retry && (
              <button
                type="button"
                className="button button--secondary"
                onClick={() => {
                  // If it fails again it says so again.
                  onDismiss(notice.id);
                  notice.retry?.();
                }}
              >
                Try again
              </button>
            )}
            <button type="button" className="button button--secondary" onClick={() => onDismiss(notice.id)}>
              Hide<span className="visually-hidden"> this message</span>
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}
