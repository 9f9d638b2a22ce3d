import { type DragEvent, useId, useState } from 'react';
import { ACCEPTED_FILES } from './accepted-files';

/** Where a file is dropped or chosen, and what may be. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }

  return (
    <section aria-labelledby={`${id}-heading`} className="add-data-section">
      <h2 id={`${id}-heading`} className="visually-hidden">
        Choose a file
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
      <div
        className={over ? 'drop-zone drop-zone--over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id} className="drop-zone-label">
          Drop a file here, or choose one
        </label>
        <p className="hint" id={`${id}-kinds`}>
          CSV or text, an Excel (.xlsx) or OpenDocument (.ods) workbook, GeoJSON, or a zip of them.
        </p>
        <input
          id={id}
          type="file"
          accept={ACCEPTED_FILES}
          aria-describedby={`${id}-kinds`}
          className="file-input"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </div>
    </section>
  );
}
