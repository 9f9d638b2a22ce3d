import { figureIdOf, fileKey } from '../domain/figures/loaded-ids';
import { isOneOfMany, type LoadedLayer } from '../domain/model/loaded-layer';
import type { Source } from '../domain/model/source';
import { protect, protectionText } from '../domain/sums/disclosure';
import { cut } from '../domain/words/characters';
import { dateWords } from '../domain/words/date-words';
import { type Draft, vintageOfName } from './layout';
import type { FileReading } from './read-file';
import { corrected } from './reader/corrections';

/** The file as it came, for the source record. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Hex; null = not computed: a very large file of a publisher, which is known by its date. */
  readonly sha256: string | null;
  /** ISO date of the day it was added. */
  readonly addedOn: string;
}

export const NO_DATE = 'date not stated in the file';

/** The source record of a file someone added: whose figures, of when, which file exactly, and who brought it. */
export function sourceOfFile(reading: FileReading, facts: FileFacts): Source {
  const { layout } = reading;
  const vintage = reading.read.map(vintageOfName).find((one) => one !== null) ?? vintageOfName(facts.name);
  const print =
    facts.sha256 === null ? 'Fingerprint not computed.' : `Fingerprint (SHA-256): ${facts.sha256}.`;
  return {
    id: `loaded-${keyOf(reading, vintage?.sort ?? '', facts.sha256)}`,
    publisher: layout.publisher ?? 'Loaded by you',
    title: `${layout.title}: ${cut(facts.name, 120)}`,
    vintage: vintage?.text ?? NO_DATE,
    vintageSort: vintage?.sort ?? '',
    release: `loaded by you on ${dateWords(facts.addedOn)}`,
    licence: layout.publisher === null ? 'yours' : 'Open Government Licence v3.0 (expected)',
    attribution: `${layout.attribution} File loaded by you: ${cut(facts.name, 120)}.`,
    url: '',
    geography: 'as the file gives it, placed in areas by this map',
    caveats: [
      `${facts.bytes.toLocaleString('en-GB')} bytes. ${print}`,
      ...readingCaveats(reading, facts.name),
    ],
    file: { name: facts.name, sha256: facts.sha256 },
  };
}

/** Which table of the file was read, and what the person who added it decided otherwise than the reader. */
function readingCaveats({ read, choices, corrections }: FileReading, file: string): readonly string[] {
  const followed = choices.flatMap(({ question, options, chosen }) => {
    const option = options[chosen];
    const isSaid =
      option && JSON.stringify(corrected(corrections, option.correction)) === JSON.stringify(corrections);
    return isSaid ? [`${question} ${option.label}`] : [];
  });
  const tables = read.filter((name) => name !== file);
  return [
    ...(tables.length > 0
      ? [`Read from it: ${tables.slice(0, 3).join(', ')}${tables.length > 3 ? ' and others' : ''}.`]
      : []),
    ...(followed.length > 0 ? [`Decided by the person who added it: ${followed.join('; ')}.`] : []),
  ];
}

/**
 * A layer of a file someone added, ready to be shown: small figures of the person's own data are held back unless that
 * is turned off.
 *
 * @param onTheMap layers that will stand beside it: nobody must be told from the difference between files
 */
export function layerOf(
  reading: FileReading,
  draft: Draft,
  facts: FileFacts,
  isProtected: boolean,
  onTheMap: readonly LoadedLayer[] = [],
): LoadedLayer {
  const source = sourceOfFile(reading, facts);
  // Two vintages, or two tables with the same heading, stand in one menu.
  const told = isOneOfMany(reading.layout.id)
    ? `${cut(facts.name, 40)}, added by you`
    : `${source.vintage}, file you added`;
  const layer = sourced(reading, draft, source, 'added', ` (${told})`);
  if (layer.official || !isProtected) return layer;
  const safe = protect(layer, onTheMap);
  const said = safe.protection ? protectionText(safe.protection) : '';
  return {
    ...safe,
    source: { ...source, attribution: `${source.attribution} ${said}` },
    figures: safe.figures.map((figure) => ({
      ...figure,
      measure: { ...figure.measure, caveat: `${figure.measure.caveat} ${said}` },
    })),
  };
}

/**
 * A layer of a publisher's current file, to be published with the map.
 *
 * @param isNewest of its kind: the titles of an older one state its date, to tell the two apart
 */
export const publishedLayer = (
  reading: FileReading,
  draft: Draft,
  source: Source,
  isNewest: boolean,
): LoadedLayer => sourced(reading, draft, source, 'published', isNewest ? '' : ` (${source.vintage})`);

/**
 * Vintage, source, ids and titles put to every measure, and what residential premises change in its words.
 *
 * @param told what titles end in, to tell this file's from others'
 */
function sourced(
  reading: FileReading,
  draft: Draft,
  source: Source,
  origin: LoadedLayer['origin'],
  told: string,
): LoadedLayer {
  const { layout, residential } = reading;
  const only = residential ? ' Residential premises only.' : '';
  const key = keyOf(reading, source.vintageSort, source.file?.sha256 ?? null);
  return {
    ...draft,
    origin,
    key,
    kind: layout.id,
    title: layout.title,
    source,
    figures: draft.figures.map((figure) => ({
      ...figure,
      definition: residential
        ? figure.definition.replaceAll('premises', 'residential premises')
        : figure.definition,
      measure: {
        ...figure.measure,
        id: figureIdOf(key, figure.key),
        title: `${figure.title}${residential ? ', residential' : ''}${told}`,
        vintage: source.vintage,
        sourceIds: [source.id],
        caveat: `${figure.measure.caveat ?? 'From a file added in this browser.'}${only}`,
      },
    })),
    notes: [
      ...(residential ? ['Residential premises only: not the same as all premises.'] : []),
      ...draft.notes,
    ],
    official: layout.publisher !== null,
    protection: null,
  };
}

/** The key of what a file gives, on the map and in links. */
const keyOf = ({ layout, residential }: FileReading, vintageSort: string, sha256: string | null): string =>
  fileKey({ kind: layout.id, vintageSort, residential, sha256 });
