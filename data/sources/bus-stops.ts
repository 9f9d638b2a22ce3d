import { NOT_STATED, OGL, type SourceRecord } from './source-record';

/** The stops themselves; localities of NaPTAN are a source of their own, of another date. */
export const BUS_STOPS_SOURCE: SourceRecord = {
  id: 'naptan-stops-2026-07',
  publisher: 'Department for Transport',
  title: 'NaPTAN: bus and coach stops',
  vintage: 'July 2026',
  vintageSort: '2026-07',
  release: NOT_STATED,
  licence: OGL,
  attribution:
    'Contains public sector information licensed under the Open Government Licence v3.0 (NaPTAN, Department for Transport).',
  url: NOT_STATED,
  geography: 'Point',
  offeredAt: 'the Department for Transport (NaPTAN)',
  fetch: 'publisher',
  caveats: ['Says where stops are, not which buses call there or when.'],
};
