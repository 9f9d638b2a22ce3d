import { isOneOfMany, type LoadedLayer, takesPlaceOf } from '../model/loaded-layer';
import { isResidentialKey } from './loaded-ids';

/** How a file stands to those of its kind that are on the map already. */
export interface Standing {
  /** Of the same kind and vintage, or a table of the same name: the new one takes its place. */
  readonly replaces: LoadedLayer | null;
  /** Of another vintage, the newest first: they stay unless the person wants one replaced. */
  readonly beside: readonly LoadedLayer[];
  /** What the person is told before anything is added; the gravest first. */
  readonly warnings: readonly string[];
}

/** Nothing is replaced by chance: what a file would take the place of, and whether it is the newer one. */
export function standingOf(layer: LoadedLayer, layers: readonly LoadedLayer[]): Standing {
  const replaces = layers.find((other) => takesPlaceOf(layer, other)) ?? null;
  const beside = alikeOf(layer, layers);
  const [newest] = beside.filter(({ source }) => source.vintageSort !== '');
  return {
    replaces,
    beside,
    warnings: [
      ...(replaces ? [replacing(layer, replaces)] : []),
      ...(beside.length === 0 ? [] : ageWarning(layer, newest ?? null)),
    ],
  };
}

/** Other vintages of the same thing, the newest first. */
const alikeOf = ({ kind, key }: LoadedLayer, layers: readonly LoadedLayer[]): readonly LoadedLayer[] =>
  isOneOfMany(kind)
    ? []
    : newestFirst(
        layers.filter(
          (other) =>
            other.kind === kind && other.key !== key && isResidentialKey(other.key) === isResidentialKey(key),
        ),
      );

/** One without a date last. */
export const newestFirst = (layers: readonly LoadedLayer[]): readonly LoadedLayer[] =>
  [...layers].sort((a, b) =>
    a.source.vintageSort < b.source.vintageSort ? 1 : a.source.vintageSort > b.source.vintageSort ? -1 : 0,
  );

function replacing(layer: LoadedLayer, former: LoadedLayer): string {
  const was = `“${former.source.title}” (${former.source.vintage})`;
  const [one, other] = [layer.source.file?.sha256, former.source.file?.sha256];
  if (one && one === other) return `This very file is on the map already: ${was}.`;
  if (isOneOfMany(layer.kind))
    return `It takes the place of ${was}, a file of the same name. To have both, give one of them another name.`;
  if (layer.source.vintageSort === '')
    return `It takes the place of ${was}. Neither file states its date, so the map cannot tell which is newer. To have both, put the month into a file’s name, such as 202601_…`;
  return `It takes the place of ${was}: a file of the same kind and date, perhaps a revision.`;
}

function ageWarning({ source }: LoadedLayer, newest: LoadedLayer | null): readonly string[] {
  if (source.vintageSort === '')
    return [
      'This file does not state its date, so the map cannot tell whether it is newer than what is there. The connection score goes by files that do.',
    ];
  if (newest && source.vintageSort < newest.source.vintageSort)
    return [
      `This file describes ${source.vintage}, which is older than ${newest.source.vintage} on the map already.`,
    ];
  return [];
}

/**
 * The two newest dated layers of one kind that count the same things, for was and now; where none share a definition, the
 * two newest, so that the reason can be told. Null where there are not two.
 */
export function twoNewest(
  layers: readonly LoadedLayer[],
): { readonly now: LoadedLayer; readonly was: LoadedLayer } | null {
  const dated = newestFirst(layers).filter(({ source }) => source.vintageSort !== '');
  const [now, ...earlier] = dated;
  if (!now) return null;
  const definitions = new Set(now.figures.map(({ definition }) => definition));
  const was =
    earlier.find(({ figures }) => figures.some(({ definition }) => definitions.has(definition))) ??
    earlier[0];
  return was ? { now, was } : null;
}
