import { type DragEvent, useId, useState } from 'react';
import { downloadCsv } from '../../export/download';
import { ACCESS_POINT_TEMPLATE } from '../../formats/reader/place-template';

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
          Drop a CSV or zip file here, or choose one
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.zip,.txt,.tsv,text/csv,application/zip"
          className="file-input"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </div>
      <details className="add-data-details">
        <summary>Files the map reads</summary>
        <ul>
          <li>
            Ofcom Connected Nations, fixed coverage: by output area (best), by postcode, by council or
            constituency; mobile by council. The zip as it is published, from 2016 to 2026.
          </li>
          <li>BDUK premises release: counted by area, no single premises is shown.</li>
          <li>Indices of Deprivation 2025, File 7; tables of the Census 2021 bulk download.</li>
          <li>
            Your own table with a column of postcodes, areas (LSOA of 2021 or 2011), output areas, MSOAs or
            wards, and numbers beside it: up to 60 columns, of which you choose.
          </li>
          <li>
            Your own list of libraries and other places with public computers, beside the published libraries
            or instead of them.{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => downloadCsv(ACCESS_POINT_TEMPLATE, 'access-points-template.csv')}
            >
              Download the template
            </button>
          </li>
        </ul>
      </details>
    </section>
  );
}
