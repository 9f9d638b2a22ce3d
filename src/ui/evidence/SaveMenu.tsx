import { useEffect, useRef, useState } from 'react';
import type { EvidenceKind } from '../../export/evidence-files';
import type { BasketStore } from '../../state/basket';
import type { Saying } from '../shared/Said';
import {
  type EvidenceTools,
  evidenceQuery,
  type PictureKind,
  saveEvidence,
  savePicture,
} from './make-evidence';

interface SaveMenuProps {
  readonly tools: EvidenceTools;
  readonly basket: BasketStore;
  /** Copies the address of the view, and says so. */
  readonly onCopyLink: () => Promise<void>;
  /** Says beside the button what came of it; null = nothing any more. */
  readonly onSaid: (saying: Saying | null) => void;
}

const PICTURES: readonly { readonly kind: PictureKind; readonly label: string; readonly hint: string }[] = [
  { kind: 'png', label: 'Picture (PNG)', hint: 'for a page or a slide' },
  { kind: 'a4', label: 'Picture for A4 (PNG)', hint: '300 dots an inch' },
  { kind: 'svg', label: 'Picture as lines (SVG)', hint: 'for print and design' },
];
const FILES: readonly { readonly kind: EvidenceKind; readonly label: string; readonly hint: string }[] = [
  { kind: 'word', label: 'Word document', hint: 'the council’s assessment form, filled in part' },
  { kind: 'html', label: 'Web report (HTML)', hint: 'the same, for reading and printing' },
  { kind: 'table', label: 'Table (CSV) and dictionary', hint: 'in a zip' },
  { kind: 'recipe', label: 'Recipe (JSON)', hint: 'to verify the figures later' },
  { kind: 'zip', label: 'Everything (zip)', hint: 'all of these' },
];

/** “Save or share”: a list that opens and closes, every way to take the view away, and the basket for several views. */
export function SaveMenu({ tools, basket, onCopyLink, onSaid }: SaveMenuProps) {
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open]);

  async function run(label: string, work: () => Promise<void>): Promise<void> {
    setSaving(label);
    onSaid({ text: `Making: ${label}. This takes a few seconds.` });
    try {
      await work();
      onSaid({ text: `Saved: ${label}. It is among this browser’s downloads.` });
      setOpen(false);
      button.current?.focus();
    } catch (error) {
      const why = error instanceof Error && error.name === 'PictureProblem' ? ` ${error.message}` : '';
      onSaid({
        tone: 'problem',
        text: `${label} could not be made.${why} Check the connection and try again; a screenshot of the map carries the same title, legend and sources.`,
      });
    } finally {
      setSaving(null);
    }
  }

  function add(): void {
    const { dataset, reading } = tools.store.getState();
    const query = evidenceQuery(dataset, reading);
    const added = basket.getState().add(query, dataset.version);
    const { kept } = basket.getState();
    const where =
      kept === 'browser'
        ? ''
        : ' This browser keeps nothing for pages, so save the pack before you close this one.';
    onSaid({
      text: added
        ? `Added to the evidence pack. The page Evidence puts its views in order and saves them.${where}`
        : 'This very view is in the evidence pack already.',
      ...(added ? { undo: () => takeOut(query) } : {}),
    });
    setOpen(false);
    button.current?.focus();
  }

  async function copyLink(): Promise<void> {
    await onCopyLink();
    setOpen(false);
    button.current?.focus();
  }

  function takeOut(query: string): void {
    const { entries, remove } = basket.getState();
    for (const entry of entries) if (entry.query === query) remove(entry.id);
    onSaid({ text: 'Taken out of the evidence pack again.' });
  }

  const currentView = () => {
    const { dataset, reading } = tools.store.getState();
    const query = evidenceQuery(dataset, reading);
    return [{ query, caption: '', altText: null }];
  };

  return (
    // Escape closes from anywhere inside; the buttons are what is interactive.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="save-menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        className="button"
        ref={button}
        aria-expanded={open}
        aria-controls="save-list"
        onClick={() => {
          onSaid(null);
          setOpen(!open);
        }}
      >
        Save or share
        <span aria-hidden="true" className="save-arrow">
          {open ? '▴' : '▾'}
        </span>
      </button>
      <div id="save-list" className="save-list" hidden={!open}>
        <ul aria-label="Save or share this view">
          <li>
            <button type="button" className="save-item" onClick={copyLink}>
              Copy link <span className="save-hint">it opens this very view</span>
            </button>
          </li>
          <li>
            <button type="button" className="save-item save-item--first" onClick={add}>
              Add to evidence <span className="save-hint">several views in one pack</span>
            </button>
          </li>
          {PICTURES.map(({ kind, label, hint }) => (
            <li key={kind}>
              <button
                type="button"
                className="save-item"
                disabled={saving !== null}
                onClick={() => run(label, () => savePicture(tools, kind))}
              >
                {label} <span className="save-hint">{hint}</span>
              </button>
            </li>
          ))}
          {FILES.map(({ kind, label, hint }) => (
            <li key={kind}>
              <button
                type="button"
                className="save-item"
                disabled={saving !== null}
                onClick={() => run(label, () => saveEvidence(tools, kind, currentView()))}
              >
                {label} <span className="save-hint">{hint}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
