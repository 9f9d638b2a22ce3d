import type { Dataset } from '../../domain/model/dataset';
import { downloadCsv } from '../../export/download';
import { ACCESS_POINT_TEMPLATE } from '../../formats/reader/place-template';
import { areasTemplate } from './areas-template';

/** Ten files that people have, what the map makes of each, and where they are had. */
const EXAMPLES: readonly { readonly what: string; readonly made: string }[] = [
  {
    what: 'Ofcom Connected Nations, fixed coverage, the zip as it is published',
    made: 'by output area (best), by postcode, by council or constituency; mobile by council; 2016 to 2026',
  },
  {
    what: 'BDUK premises release',
    made: 'premises counted by area and by status; no single premises is shown',
  },
  {
    what: 'Indices of Deprivation 2025 (MHCLG), CSV or workbook',
    made: 'deciles and rates of each area, as published',
  },
  {
    what: 'A Census 2021 table from Nomis, or “Create a custom dataset” of ONS',
    made: 'shares of the table’s own total; of a table with a row for each category you choose the category or the total',
  },
  {
    what: 'A workbook of the House of Commons Library, DWP or ONS, by MSOA',
    made: 'the likeliest sheet is read, another can be chosen; figures stand for the neighbourhood',
  },
  {
    what: 'A list of customers or of cases, a row each, with a postcode',
    made: 'rows counted by area in this browser; small counts are held back',
  },
  {
    what: 'Council Tax Support, blue badges or another count by area (LSOA)',
    made: 'counts added up, shares and rates averaged; codes of 2011 and of 2021',
  },
  {
    what: 'Sessions of digital help by ward and month',
    made: 'each month a figure of its own, or all added up, as you choose',
  },
  {
    what: 'Public libraries in the open-data schema, or a list of them from your library system',
    made: 'places with hours, computers and status, beside the published libraries or instead of them',
  },
  {
    what: 'Village halls, hubs and warm spaces: a list, or points from a mapping system (GeoJSON)',
    made: 'places by postcode, by longitude and latitude, or by easting and northing',
  },
];

/** What can be added, by ten examples, with templates for who starts from nothing. */
export function WhatCanBeAdded({ dataset }: { dataset: Dataset }) {
  return (
    <details className="add-data-details">
      <summary>Ten files the map reads, and templates to fill in</summary>
      <ol className="add-data-examples">
        {EXAMPLES.map(({ what, made }) => (
          <li key={what}>
            {what}: <span className="muted">{made}.</span>
          </li>
        ))}
      </ol>
      <p>
        Any other table with a column of postcodes, areas (LSOA), output areas, MSOAs or wards is read too,
        with title rows, notes and totals round it. Start from nothing:
      </p>
      <div className="add-data-actions">
        <button
          type="button"
          className="button button--secondary"
          onClick={() => downloadCsv(areasTemplate(dataset), 'areas-template.csv')}
        >
          Download the template for figures by area
        </button>
        <button
          type="button"
          className="button button--secondary"
          onClick={() => downloadCsv(ACCESS_POINT_TEMPLATE, 'access-points-template.csv')}
        >
          Download the template for places
        </button>
      </div>
    </details>
  );
}
