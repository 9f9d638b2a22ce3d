import { useDeferredValue, useId, useState } from 'react';
import { placesAsRows } from '../../domain/areas/places-as-rows';
import { measureMenu } from '../../domain/figures/menu';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { embedSnippet, encodeEmbed, FRAME_HEIGHT, SANDBOX } from '../../state/embed-options';
import { decodeChoices, encodeChoices } from '../../state/link';
import { type EmbedOptions, PLAIN_EMBED } from '../../state/link/embed-fields';
import { GroupingControl } from '../groups/GroupingControl';
import { AreaField } from './AreaField';
import { CopyField } from './CopyField';

interface EmbedBuilderProps {
  /** As published: a frame on another page knows nothing of what was added here. */
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** Whether there is more on the map here: files that were added in this browser. */
  readonly hasMore: boolean;
}

/** Makes the HTML that puts the map into another page, with a preview of exactly that. */
export function EmbedBuilder({ dataset, choices: opening, hasMore }: EmbedBuilderProps) {
  const id = useId();
  // What rests on an added file falls back to what the frame can show.
  const [choices, setChoices] = useState(() => decodeChoices(encodeChoices(opening), dataset).choices);
  const [options, setOptions] = useState<EmbedOptions>(PLAIN_EMBED);
  const [height, setHeight] = useState<number>(FRAME_HEIGHT.usual);
  const rows = placesAsRows(dataset, choices.grouping.by);
  const menu = measureMenu(rows, choices);
  const query = useDeferredValue(encodeEmbed(choices, options));
  const name = options.title ?? `Digital inclusion map of ${dataset.council.name}`;
  const base = new URL('./', window.location.href).href.replace(/[?#].*$/, '');
  const change = (part: Partial<EmbedOptions>) => setOptions({ ...options, ...part });

  return (
    <article className="builder" aria-labelledby={`${id}-heading`}>
      <h1 id={`${id}-heading`}>Put this map on another website</h1>
      <p className="page-lead">
        Choose what it starts with, look at the preview, and copy the HTML. It sets no cookie and sends
        nothing anywhere.
      </p>
      {hasMore && (
        <p className="aside-note">
          Files added in this browser are not in the frame and cannot be: it shows the published data alone,
          to you in the preview and to everyone who reads the page it stands in.
        </p>
      )}
      <div className="builder-columns">
        <form className="builder-form" onSubmit={(event) => event.preventDefault()}>
          <div className="builder-field">
            <label htmlFor={`${id}-measure`}>What the colours show first</label>
            <select
              id={`${id}-measure`}
              value={choices.measure}
              onChange={(event) => {
                const found = menu.find(({ measure }) => measure.id === event.target.value);
                if (found) setChoices({ ...choices, measure: found.measure.id });
              }}
            >
              {menu.map(({ measure, off }) => (
                <option key={measure.id} value={measure.id} disabled={off !== null}>
                  {off === null ? measure.title : `${measure.title} (${off})`}
                </option>
              ))}
            </select>
          </div>
          <GroupingControl
            className="builder-field"
            dataset={dataset}
            by={choices.grouping.by}
            label="For each"
            onChoose={(by) => setChoices({ ...choices, selected: null, grouping: { by, place: null } })}
          />
          <AreaField
            rows={rows}
            selected={rows.madeOf ? choices.grouping.place : choices.selected}
            onSelect={(code) =>
              setChoices(
                rows.madeOf
                  ? { ...choices, grouping: { ...choices.grouping, place: code } }
                  : { ...choices, selected: code },
              )
            }
          />
          <div className="builder-field">
            <label htmlFor={`${id}-title`}>Title (left empty: the finding)</label>
            <input
              id={`${id}-title`}
              maxLength={120}
              value={options.title ?? ''}
              onChange={(event) => change({ title: event.target.value === '' ? null : event.target.value })}
            />
          </div>
          <div className="builder-field">
            <label htmlFor={`${id}-height`}>Height in pixels until the frame has fitted itself</label>
            <input
              id={`${id}-height`}
              type="number"
              min={FRAME_HEIGHT.min}
              max={FRAME_HEIGHT.max}
              value={height}
              onChange={(event) => setHeight(event.target.valueAsNumber || FRAME_HEIGHT.usual)}
            />
          </div>
          <label className="builder-check">
            <input
              type="checkbox"
              checked={options.search}
              onChange={(event) => change({ search: event.target.checked })}
            />
            <span>Search for a postcode or place</span>
          </label>
          <label className="builder-check">
            <input
              type="checkbox"
              checked={options.locked}
              onChange={(event) => change({ locked: event.target.checked })}
            />
            <span>Locked: the map stays put and keeps its measure</span>
          </label>
          <CopyField label="HTML to paste" text={embedSnippet(base, query, name, clamped(height))} />
          <p className="small-print">
            The frame may run scripts and keep its own address because it comes from another website than the
            page round it; the second line fits its height and listens to that frame alone.
          </p>
        </form>
        <section aria-labelledby={`${id}-preview`}>
          <h2 id={`${id}-preview`}>Preview</h2>
          <iframe
            className="builder-preview"
            title={`Preview: ${name}`}
            src={`./embed.html${query}`}
            height={clamped(height)}
            referrerPolicy="no-referrer"
            sandbox={SANDBOX}
          />
        </section>
      </div>
    </article>
  );
}

const clamped = (height: number): number =>
  Math.round(Math.min(FRAME_HEIGHT.max, Math.max(FRAME_HEIGHT.min, height)));
