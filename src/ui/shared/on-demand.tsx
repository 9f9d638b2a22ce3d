import { type ComponentType, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { loadNewest } from '../../load/offline-copy';
import { isUpdated, onUpdated } from '../../load/release';
import { Problem } from './Problem';
import { LOAD_AGAIN, UPDATED } from './update-notice';

/**
 * A part of the tool whose code is fetched when it is first shown. While it is on its way the page says so; when it
 * cannot be had the page says that, offers another try, and the rest of the tool goes on.
 *
 * @param name what people call the part, in the middle of a sentence: "the evidence page"
 * @param load imports the part; called again for another try
 */
export function onDemand<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  // a part that was here once is shown at once
  let fetched: ComponentType<Props> | null = null;

  return function OnDemand(props: Props) {
    const [state, setState] = useState<ComponentType<Props> | 'loading' | 'failed'>(
      () => fetched ?? 'loading',
    );
    const fetchIt = useCallback(() => {
      if (fetched) return;
      setState('loading');
      load().then(
        (part) => {
          fetched = part;
          setState(() => part);
        },
        () => setState('failed'),
      );
    }, []);
    useEffect(fetchIt, [fetchIt]);
    const updated = useSyncExternalStore(onUpdated, isUpdated, isUpdated);

    if (state === 'loading') return <p>Opening {name}…</p>;
    if (state === 'failed') {
      return (
        <Problem
          className="notice notice--problem"
          text={
            updated
              ? UPDATED
              : `The code for ${name} could not be fetched. Check the connection and try again.`
          }
        >
          <div className="notice-actions">
            {updated ? (
              <button type="button" className="button" onClick={() => void loadNewest()}>
                {LOAD_AGAIN}
              </button>
            ) : (
              <button type="button" className="button button--secondary" onClick={fetchIt}>
                Try again
              </button>
            )}
          </div>
        </Problem>
      );
    }
    const Part = state;
    return <Part {...props} />;
  };
}
