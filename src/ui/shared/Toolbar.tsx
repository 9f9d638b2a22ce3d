import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Basemap, Shapes } from '../../cartography/shapes';
import { filesInWords, keysBehind } from '../../domain/figures/added-files';
import { formatRows } from '../../domain/words/row-nouns';
import type { Loader } from '../../load/types';
import type { BasketStore } from '../../state/basket';
import type { AppStore } from '../../state/store';
import { SaveMenu } from '../evidence/SaveMenu';
import { PageLink } from './PageLink';
import type { PageAddress } from './page-addresses';
import { Said, type Saying } from './Said';

interface ToolbarProps {
  readonly store: StoreApi<AppStore>;
  /** Both null while the page is being pre-rendered. */
  readonly loader: Loader | null;
  readonly basket: BasketStore | null;
  readonly shapes: Shapes;
  readonly basemap: Basemap | null;
  readonly find: ReactNode;
  readonly address: PageAddress;
}

/** The same answer in other forms. */
const FORMS = [
  { layout: 'map', label: 'Map' },
  { layout: 'table', label: 'Table' },
  { layout: 'missed', label: 'Who we miss' },
  { layout: 'compare', label: 'Compare' },
] as const;

/** Search, the forms of the same answer, save or share. */
export function Toolbar({ store, loader, basket, shapes, basemap, find, address }: ToolbarProps) {
  const { choices, dataset, reading, setLayout } = useStore(store);
  const [saying, setSaying] = useState<Saying | null>(null);
  // What was said was said of another page or question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be forgotten when either changes
  useEffect(() => setSaying(null), [choices.layout, choices.view]);
  const behind = keysBehind(dataset, reading);

  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaying({
        text:
          behind.length === 0
            ? 'Link copied. It opens this exact view.'
            : `Link copied. It cannot carry what you added in this browser (${filesInWords(behind)}): whoever opens it is told what is missing, and sees the published data until they add the same.`,
      });
    } catch {
      setSaying({
        text: `This browser does not let the page copy. The link to this view is ${window.location.href}`,
      });
    }
  }

  return (
    <div className="toolbar">
      {find}
      {choices.layout !== 'what-if' && (
        <nav className="switch" aria-label="Show as">
          {FORMS.map(({ layout, label }) => (
            <PageLink
              key={layout}
              href={address(layout)}
              isCurrent={choices.layout === layout}
              onOpen={() => setLayout(layout)}
            >
              {label}
              {layout === 'table' && (
                <span className="switch-extra"> of {formatRows(reading.dataset, reading.dataset.count)}</span>
              )}
              {layout === 'compare' && choices.compared.length > 0 && (
                <>
                  {' '}
                  ({choices.compared.length}
                  <span className="visually-hidden"> areas</span>)
                </>
              )}
            </PageLink>
          ))}
        </nav>
      )}
      <div className="toolbar-actions">
        {loader && basket ? (
          <SaveMenu
            tools={{ store, loader, shapes, basemap }}
            basket={basket}
            onCopyLink={copyLink}
            onSaid={setSaying}
          />
        ) : (
          <button type="button" className="button">
            Save or share
            <span aria-hidden="true" className="save-arrow">
              ▾
            </span>
          </button>
        )}
        <Said saying={saying} onHide={() => setSaying(null)} />
      </div>
    </div>
  );
}
