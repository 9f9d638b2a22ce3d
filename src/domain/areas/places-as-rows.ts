import { baseOfShare } from '../figures/denominators';
import { groupedOf, groupedWords, weightedBy, whyNotTold } from '../figures/grouped';
import { publishedFigure } from '../figures/published';
import { measureOf, type PublishedMeasure } from '../model/catalogue';
import type { CountId } from '../model/catalogue/counts';
import { areaCode } from '../model/codes';
import { type Column, Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { GROUPINGS, type GroupingId, type Groups } from '../model/grouping';
import type { LoadedLayer } from '../model/loaded-layer';
import type { MeasureId } from '../model/measure';
import { peopleOfShare } from '../model/people/people';
import { keptSums } from '../sums/kept-sums';
import { type Pieces, piecesOf } from '../sums/pieces';
import { rememberedEach } from '../sums/remembered';
import { shareOf } from '../sums/share-of';
import { placeName } from '../words/sentence';

/**
 * The dataset with the places of a kind as its rows, so that whatever is told of areas can be told of them. Counts are
 * summed; measures come together as each states (`groupedOf`), or have no figure. What is told of areas alone (their
 * place in England, their published margins) is left out.
 */
export const placesAsRows = (dataset: Dataset, by: GroupingId): Dataset =>
  by === 'area' ? dataset : placesBy(dataset, by);

const placesBy = rememberedEach((dataset: Dataset, by: GroupingId) =>
  placesOf(dataset, by, piecesOf(dataset, by)),
);

function placesOf(dataset: Dataset, by: GroupingId, pieces: Pieces): Dataset {
  const { groups, of, areaOf } = pieces;
  const count = groups.codes.length;
  const { counts } = pieces.dataset;
  const summed = new Map([...counts].map(([id, column]) => [id, sumsOf(column, of, count)]));
  const most = (texts: readonly string[]): readonly string[] =>
    mostPeople(texts, pieces.dataset.counts.get('residents'), of, count);
  const centre = (positions: Float64Array): Float64Array =>
    weightedBy(held(positions), counts.get('residents') ?? held(positions), of, count).values;
  const blank = groups.codes.map(() => '');
  const { outputAreas } = pieces.dataset;
  return {
    ...dataset,
    madeOf: { by, areas: dataset, groups, pieces: pieces.dataset, ofPieces: of, areaOf },
    count,
    codes: groups.codes.map(areaCode),
    names: groups.codes.map((code, at) =>
      groups.parts?.has(code)
        ? `${groups.names[at]} (the ${placeName(dataset)} part)`
        : (groups.names[at] ?? ''),
    ),
    msoaNames: by === 'neighbourhood' ? groups.names : blank,
    msoaCodes: by === 'neighbourhood' ? groups.codes : blank,
    wards: by === 'ward' ? groups.names : blank,
    wardCodes: by === 'ward' ? groups.codes : blank,
    districts: most(pieces.dataset.districts),
    districtCodes: most(pieces.dataset.districtCodes),
    ruralUrban: most(pieces.dataset.ruralUrban),
    lon: centre(pieces.dataset.lon),
    lat: centre(pieces.dataset.lat),
    columns: new Map(
      [...dataset.columns.keys()].map((id) => [
        id,
        whyNotTold(id, by) === null ? columnOf(pieces.dataset, id, of, count, summed) : nothing(count),
      ]),
    ),
    records: new Map([...dataset.columns.keys()].map((id) => [id, recordOf(dataset, id, by)])),
    englandPercentiles: new Map(),
    intervals: new Map(),
    counts: summed,
    nearestAccessPoint: groups.codes.map(() => null),
    outputAreas: {
      ...outputAreas,
      area: outputAreas.area.map((piece) => of[piece] ?? -1),
      wardRow: new Int16Array(outputAreas.count),
      divisions: [],
    },
    loaded: (dataset.loaded ?? []).map((layer) => layerOf(layer, groups, by)),
  };
}

const held = (values: Float64Array): Column => ({ values, status: new Uint8Array(values.length) });

/** Sums of what is held; no figure where one piece lacks it, so that no sum is too low in silence. */
function sumsOf({ values, status }: Column, of: ArrayLike<number>, places: number): Column {
  const sums = new Float64Array(places);
  for (let piece = 0; piece < of.length; piece += 1) {
    const place = of[piece] as number;
    if (place < 0) continue;
    const value = status[piece] === Status.value ? (values[piece] as number) : Number.NaN;
    sums[place] = (sums[place] as number) + value;
  }
  return {
    values: sums,
    status: Uint8Array.from(sums, (sum) => (Number.isNaN(sum) ? Status.noData : Status.value)),
  };
}

/** Of each place what is so for most of its residents. */
function mostPeople(
  texts: readonly string[],
  residents: Column | undefined,
  of: ArrayLike<number>,
  places: number,
): readonly string[] {
  const tallies = Array.from({ length: places }, () => new Map<string, number>());
  texts.forEach((text, piece) => {
    const tally = tallies[of[piece] ?? -1];
    tally?.set(text, (tally.get(text) ?? 0) + (residents?.values[piece] || 1));
  });
  return tallies.map((tally) => [...tally].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '');
}

function columnOf(
  pieces: Dataset,
  id: MeasureId,
  of: ArrayLike<number>,
  places: number,
  summed: Dataset['counts'],
): Column {
  const people = peopleOfShare(id);
  const [part, whole] = people ? [summed.get(people.count), summed.get(people.whole.count)] : [];
  if (part?.status.includes(Status.value) && whole?.status.includes(Status.value))
    return shareOf(part, whole);
  const how = groupedOf(id);
  const column = publishedFigure(pieces, id)?.column;
  const weights = how.by === 'none' ? undefined : pieces.counts.get(weightOf(id));
  return column && weights ? weightedBy(column, weights, of, places) : nothing(places);
}

function weightOf(id: MeasureId): CountId {
  const how = groupedOf(id);
  return how.by === 'weighted' ? how.of : (baseOfShare(id)?.count ?? 'residents');
}

const nothing = (places: number): Column => ({
  values: new Float64Array(places).fill(Number.NaN),
  status: new Uint8Array(places).fill(Status.noData),
});

/** The record of a published measure as it is told of places: how it came together, or why it did not. */
function recordOf(dataset: Dataset, id: MeasureId, by: GroupingId): PublishedMeasure {
  const { interval: _, ...measure } = dataset.records?.get(id) ?? measureOf(id);
  const how = groupedOf(id);
  const { short, many } = GROUPINGS[by];
  const why = whyNotTold(id, by);
  if (why !== null)
    return {
      ...measure,
      missing: `Not told of ${many}`,
      caveat: how.by === 'none' ? groupedWords(id) : `Not told of ${many}: ${why}.`,
    };
  const isPublishedSo = measure.finest === by;
  return {
    ...measure,
    geography: short,
    caveat: isPublishedSo
      ? `Published for ${many}.`
      : [measure.caveat, groupedWords(id)].filter(Boolean).join(' '),
  };
}

/** An added file by place: counts as sums of the cells that are kept, shares and scores not at all. */
function layerOf(layer: LoadedLayer, groups: Groups, by: GroupingId): LoadedLayer {
  const { short, many } = GROUPINGS[by];
  const places = groups.codes.length;
  return {
    ...layer,
    areaNotes: groups.codes.map(() => null),
    figures: layer.figures.map((figure) => {
      const { measure, column, isCount, council } = figure;
      if (isCount)
        return {
          ...figure,
          behind: null,
          measure: { ...measure, geography: short },
          column: keptSums(column, groups.of, places, layer.protection, council),
        };
      const why = `The file gives no count to put areas together by, so this is not told of ${many}.`;
      return {
        ...figure,
        behind: null,
        measure: {
          ...measure,
          missing: `Not told of ${many}`,
          caveat: [measure.caveat, why].filter(Boolean).join(' '),
        },
        column: nothing(places),
      };
    }),
  };
}
