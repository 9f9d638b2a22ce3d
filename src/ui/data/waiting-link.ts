import type { StoreApi } from 'zustand/vanilla';
import { missingFilesText } from '../../domain/figures/added-files';
import { decodeChoices } from '../../state/link';
import { missingOf } from '../../state/link/added-files';
import type { AppStore } from '../../state/store';

/** Says which files a link was made with and are not here, and remembers the link until they are. False = none. */
export function sayWhatIsMissing(store: StoreApi<AppStore>, search: string): boolean {
  const { dataset, notify, setLayout, setWaitingLink } = store.getState();
  const missing = missingOf(search, dataset);
  if (missing.length === 0) return false;
  setWaitingLink(search);
  notify({
    tone: 'information',
    text: missingFilesText(missing),
    action: { label: 'Add data', run: () => setLayout('data') },
  });
  return true;
}

/** Once the last file a link waits for is added: shows its view. False where no link waits, or one still lacks a file. */
export function openWaitingLink(store: StoreApi<AppStore>): boolean {
  const { dataset, dismiss, notices, notify, choose, setWaitingLink, waitingLink } = store.getState();
  if (waitingLink === null || missingOf(waitingLink, dataset).length > 0) return false;
  setWaitingLink(null);
  for (const { id, action } of notices) if (action?.label === 'Add data') dismiss(id);
  choose(decodeChoices(waitingLink, dataset).choices);
  notify({ tone: 'information', text: 'The file is added: this is the view of the link you opened.' });
  return true;
}
