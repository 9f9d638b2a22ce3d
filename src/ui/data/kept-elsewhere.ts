import type { StoreApi } from 'zustand/vanilla';
import { onKeptElsewhere } from '../../load/kept-flag';
import type { AppStore } from '../../state/store';

const KEPT = 'Another tab of this map has kept added data in this browser. They are not on this map yet.';
const DELETED =
  'The added data kept in this browser were deleted in another tab. What is added here stays on the map until you close this page.';

/** Says when another tab keeps added data, and takes them in when asked to: nobody's map changes by itself. */
export function sayWhatIsKeptElsewhere(store: StoreApi<AppStore>): void {
  const takeBack = (text: string): void => {
    const { notices, dismiss } = store.getState();
    for (const notice of notices) if (notice.text === text) dismiss(notice.id);
  };
  const take = async (): Promise<void> => {
    takeBack(KEPT);
    const { keptAdditions, beside } = await import('../../load/kept-additions');
    const kept = await keptAdditions(store.getState().published);
    const { additions, setAdditions } = store.getState();
    setAdditions(beside(kept, additions));
  };
  onKeptElsewhere((isKept) => {
    const { notify, additions } = store.getState();
    takeBack(isKept ? DELETED : KEPT);
    if (isKept)
      notify({
        tone: 'information',
        text: KEPT,
        stays: true,
        action: { label: 'Put them on this map too', run: () => void take() },
      });
    else if (additions.layers.length > 0 || additions.points !== null || additions.grouping)
      notify({ tone: 'information', text: DELETED, stays: true });
  });
}
