import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Basemap, Shapes } from '../../cartography/shapes';
import { downloadBlob } from '../../export/download';
import type { AppStore } from '../../state/store';

interface ToolbarProps {
  readonly store: StoreApi<AppStore>;
  readonly shapes: Shapes;
  readonly basemap: Basemap | null;
  readonly find: ReactNode;
}

/** Search, map or table, save the picture, copy the link. */
export function Toolbar({ store, shapes, basemap, find }: ToolbarProps) {
  const { choices, dataset, setLayout, notify } = useStore(store);
  const [saving, setSaving] = useState(false);

  async function savePicture(): Promise<void> {
    setSaving(true);
    try {
      const { pictureBlob } = await import('../../export/save-picture');
      const { reading } = store.getState();
      const blob = await pictureBlob({ shapes, basemap }, reading, {
        width: 2480,
        madeOn: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()),
        link: window.location.href,
        version: dataset.version,
      });
      downloadBlob(blob, `somerset-digital-inclusion-${choices.view}.png`);
    } catch {
      notify({
        tone: 'problem',
        text: 'The picture could not be made. Check the connection and try again; a screenshot of the map carries the same title, legend and sources.',
      });
    } finally {
      setSaving(false);
    }
  }

  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      notify({ tone: 'information', text: 'Link copied. It opens this exact view.' });
    } catch {
      notify({
        tone: 'information',
        text: `This browser does not let the page copy. The link to this view is ${window.location.href}`,
      });
    }
  }

  return (
    <div className="toolbar">
      {find}
      <fieldset className="switch">
        <legend className="visually-hidden">Show as</legend>
        <button type="button" aria-pressed={choices.layout === 'map'} onClick={() => setLayout('map')}>
          Map
        </button>
        <button type="button" aria-pressed={choices.layout === 'table'} onClick={() => setLayout('table')}>
          Table<span className="switch-extra"> of {dataset.count} areas</span>
        </button>
      </fieldset>
      <div className="toolbar-actions">
        <button type="button" className="button button--secondary" onClick={copyLink}>
          Copy link
        </button>
        <button type="button" className="button" onClick={savePicture} disabled={saving}>
          {saving ? 'Saving…' : 'Save picture'}
        </button>
      </div>
    </div>
  );
}
