import type { Source } from '../../src/domain/model/source';

/** Where the publisher does not say, or what reached us does not say. Never a guess. */
export const NOT_STATED = 'not stated';

/** One official source: what the manifest tells readers, and how its file is obtained. */
export interface SourceRecord extends Source {
  /** `publisher`: as published; `manual`: saved or typed by hand; `derived`: computed from published files. */
  readonly fetch: 'publisher' | 'manual' | 'derived';
  /** How the publisher saves the file where it is not UTF-8. */
  readonly encoding?: 'windows-1252';
  /** For error lines: the address, or in words where the publisher offers the file. */
  readonly offeredAt: string;
}

export const OGL = 'Open Government Licence v3.0';
export const OGL_EXPECTED = 'Open Government Licence v3.0 (expected; not stated in the file)';

/** The Office for National Statistics' wording, with the Ordnance Survey and Royal Mail lines it calls for. */
export const ONS_ATTRIBUTION =
  'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail copyright and database right 2025. Contains National Statistics data © Crown copyright and database right 2025.';
export const OFCOM_ATTRIBUTION =
  'Contains Ofcom information licensed under the Open Government Licence v3.0.';
export const OS_ATTRIBUTION = 'Contains OS data © Crown copyright and database right 2025.';
export const OSM_ATTRIBUTION = '© OpenStreetMap contributors (ODbL).';
