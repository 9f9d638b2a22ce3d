/**
 * What a file input offers to be picked. Phones go by the type that the file's maker or the system put on it, and give CSV
 * and workbooks several; what the map cannot read is refused with a sentence, so the list is wide.
 */
export const ACCEPTED_FILES = [
  '.csv',
  '.tsv',
  '.tab',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.ods',
  '.geojson',
  '.json',
  '.zip',
  'text/csv',
  'text/comma-separated-values',
  'text/x-csv',
  'application/csv',
  'application/x-csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel.sheet.macroEnabled.12',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/geo+json',
  'application/json',
  'application/zip',
  'application/x-zip-compressed',
  'application/octet-stream',
].join(',');
