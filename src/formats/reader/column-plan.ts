import type { Unit } from '../../domain/model/measure-record';
import { cut } from '../../domain/words/characters';
import type { TableFlavour } from '../table-flavours';
import { type ColumnProfile, numberShare, placeShare } from './column-profile';
import type { ColumnHow } from './corrections';
import type { PlannedColumn } from './planned-column';
import { type Bounds, quantityOf } from './quantities';
import type { ColumnRole, ColumnView } from './table-view';

export interface ColumnPlan {
  readonly figures: readonly PlannedColumn[];
  readonly columns: readonly ColumnView[];
}

/** Numbers in a column of words are strays; a column is of figures when most of what it says is numbers. */
const ENOUGH_NUMBERS = 0.8;

/** How a column is to be taken, and why, where that was no person's word. */
type SaidHow = ColumnHow & { readonly because?: string };

/** Takes each column as the flavour of the table, the heading and the values say, unless a person said otherwise. */
export function planColumns(
  profiles: readonly ColumnProfile[],
  key: number,
  flavour: TableFlavour,
  bounds: Bounds,
  said: Readonly<Record<number, SaidHow>>,
): ColumnPlan {
  const isExport = profiles.some(({ title }) => /^obs_value$/i.test(title.trim()));
  const titles = profiles.map(({ title }) => title);
  const known = flavour.columns(titles, key);
  const planned = profiles.flatMap((profile): readonly { figure?: PlannedColumn; view: ColumnView }[] => {
    const { at, title } = profile;
    const view = (role: ColumnRole, howWords: string, because: string, how: ColumnHow | null = null) => ({
      view: { at, title, role, field: null, how, howWords, because },
    });
    if (at === key) return [view('key', 'places the row', 'Its cells say where each row belongs.')];
    const own = said[at];
    if (own === undefined && profile.filled === 0)
      return profile.isNamed ? [view('aside', 'left aside', 'It is empty.')] : [];
    // What a publisher defines holds until a person says otherwise.
    const defined = known?.find((one) => one.at === at);
    if (known !== null && own === undefined) {
      if (!defined)
        return [view('aside', 'left aside', 'The map takes other columns of this publisher’s table.')];
      return [
        { figure: defined, ...view('figure', howWords(defined, titles), defined.because, howOf(defined)) },
      ];
    }
    const figure = plannedFigure(profile, own, { isExport, hasLimits: hasLimits(title, titles) }, bounds);
    if ('because' in figure && !('at' in figure))
      return [
        view(figure.role, figure.role === 'words' ? 'words' : 'left aside', figure.because, own ?? null),
      ];
    const { how, by, because } = figure as PlannedColumn;
    const planned = defined ? { ...defined, how, by, because } : (figure as PlannedColumn);
    return [
      { figure: planned, ...view('figure', howWords(planned, titles), planned.because, howOf(planned)) },
    ];
  });
  return {
    figures: planned.flatMap(({ figure }) => figure ?? []),
    columns: planned.map(({ view }) => view),
  };
}

function plannedFigure(
  profile: ColumnProfile,
  own: SaidHow | undefined,
  beside: { readonly isExport: boolean; readonly hasLimits: boolean },
  bounds: Bounds,
): PlannedColumn | { readonly role: 'words' | 'aside'; readonly because: string } {
  if (own?.how === 'words') return { role: 'words', because: 'You said so.' };
  if (own?.how === 'aside') return { role: 'aside', because: own.because ?? 'You said so.' };
  const place = placeShare(profile);
  if (own === undefined && place !== null && place.share > 0.5 && profile.numbers < 0.5 * profile.filled)
    return { role: 'aside', because: 'It names places; rows are placed by another column.' };
  if (own === undefined && (profile.numbers === 0 || numberShare(profile) < ENOUGH_NUMBERS)) {
    const { numbers, filled, marked } = profile;
    return numbers === 0
      ? marked > 0 && marked === filled
        ? { role: 'aside', because: 'No cell of it holds a figure.' }
        : { role: 'words', because: 'It holds words.' }
      : { role: 'words', because: `Only ${numbers} of its ${filled} cells are numbers.` };
  }
  const quantity = quantityOf(profile, beside, bounds);
  if (own === undefined && quantity.is === 'none') return { role: 'aside', because: quantity.because };
  const usual = quantity.is === 'figure' ? quantity : null;
  const how = own ?? usual?.how ?? { how: 'added' };
  const said = own?.how === 'averaged' ? own.scale : undefined;
  const unit: Unit = said === undefined ? (usual?.unit ?? 'score') : 'percent';
  return {
    at: profile.at,
    title: cut(profile.title, 90),
    how: how.how === 'averaged' || how.how === 'not-added' ? how.how : 'added',
    by: how.how === 'averaged' && how.by !== 'households' ? how.by.column : -1,
    of: -1,
    unit,
    group: 'need',
    direction: 'neither',
    scale: said ?? usual?.scale ?? 1,
    because: own ? 'You said so.' : (usual?.because ?? ''),
    isMoney: unit === 'gbp',
  };
}

/** Columns "total_ucl" and "total_lcl" beside "total": it is an estimate, not a count. */
const hasLimits = (title: string, titles: readonly string[]): boolean =>
  [/^[ _]?(ucl|uci|upper)\b/i, /^[ _]?(lcl|lci|lower)\b/i].every((limit) =>
    titles.some((other) => other.startsWith(title) && limit.test(other.slice(title.length))),
  );

/** Null for a share of another column, which only a publisher's table has. */
function howOf({ how, by, scale }: PlannedColumn): ColumnHow | null {
  if (how === 'averaged')
    return { how, by: by < 0 ? 'households' : { column: by }, ...(scale === 100 ? { scale } : {}) };
  return how === 'share-of' ? null : { how };
}

/** "added up", "averaged, weighted by households", "not added up", "a share of “Total”". */
export function howWords(
  { how, by, of }: Pick<PlannedColumn, 'how' | 'by' | 'of'>,
  titles: readonly string[],
): string {
  switch (how) {
    case 'added':
      return 'added up';
    case 'averaged':
      return `averaged, weighted by ${by < 0 ? 'households' : `“${titles[by] ?? ''}”`}`;
    case 'not-added':
      return 'not added up';
    default:
      return `a share of “${titles[of] ?? ''}”`;
  }
}
