import { measureOf } from '../model/catalogue';
import { type Choices, VIEWS } from '../model/choices';
import { Status } from '../model/column';
import type { Dataset } from '../model/dataset';
import { GROUPINGS, type GroupingId } from '../model/grouping';
import type { Figures, Measure } from '../model/measure';
import { remembered, rememberedEach } from '../sums/remembered';
import { accessFigures } from './access/access-figure';
import { alternativeFigures } from './alternative-type';
import { barrierFigures } from './barrier-figures';
import { coverageFigures } from './coverage-figure';
import { dialFigures } from './dials/dial-figures';
import { emptyColumn, type FigureSource, type Offer } from './figure-source';
import { peopleShares } from './people-shares';
import { publishedFigures } from './published';
import { changeFigures } from './scenario/change-figures';

/** Figures of further files, published with the map or added by a person (for that person alone, while kept). */
const loadedFigures: FigureSource = ({ loaded = [] }) =>
  loaded.flatMap(({ figures }) => figures.map((held) => ({ id: held.measure.id, figure: () => held })));

/** Every source of figures, in the order of the menus. */
const SOURCES: readonly FigureSource[] = [
  publishedFigures,
  peopleShares,
  barrierFigures,
  () => accessFigures,
  () => dialFigures,
  () => alternativeFigures,
  () => changeFigures,
  loadedFigures,
];

/** Of places that areas make up: scores, which rank small areas, are worked out of none. */
const SOURCES_OF_PLACES: readonly FigureSource[] = [
  publishedFigures,
  peopleShares,
  barrierFigures,
  coverageFigures,
  () => alternativeFigures,
  loadedFigures,
];

/** What every source has for these data, by id. A figure is worked out when it is asked for, not before. */
const offersOf = remembered(
  (dataset: Dataset): ReadonlyMap<string, Offer> =>
    new Map(
      (dataset.madeOf ? SOURCES_OF_PLACES : SOURCES)
        .flatMap((source) => source(dataset))
        .map((offer) => [offer.id, offer]),
    ),
);

/** Every figure that can be shown now, in the order of the menus. */
export const offered = (dataset: Dataset, choices: Choices): readonly Figures[] =>
  [...offersOf(dataset).values()].flatMap(({ figure }) => told(dataset, figure(dataset, choices)) ?? []);

/** The records of those, for a menu. */
export const offeredMeasures = (dataset: Dataset, choices: Choices): readonly Measure[] =>
  offered(dataset, choices).map(({ measure }) => measure);

/**
 * The figure of an id, as a link or a menu may name it; null for what is not offered now. Its record and column are
 * the same objects while nothing they rest on has changed.
 */
export const figureOf = (dataset: Dataset, choices: Choices, id: string): Figures | null =>
  told(dataset, offersOf(dataset).get(id)?.figure(dataset, choices) ?? null);

/** Of places as rows, whatever a figure is worked out from: with their geography. */
const told = ({ madeOf }: Dataset, figures: Figures | null): Figures | null =>
  madeOf && figures ? toldOf(figures, madeOf.by) : figures;

const toldOf = rememberedEach(
  (figures: Figures, by: GroupingId): Figures => ({
    measure: { ...figures.measure, geography: GROUPINGS[by].short },
    get column() {
      return figures.column;
    },
  }),
);

/**
 * What the colours show: the chosen figure; the view's own where that is not offered any more, for instance
 * because the file it came from was taken away.
 */
export const shownFigures = (dataset: Dataset, choices: Choices): Figures =>
  figureOf(dataset, choices, choices.measure) ??
  [VIEWS[choices.view].measure, ...VIEWS[choices.view].companions]
    .map((id) => figureOf(dataset, choices, id))
    .find((held) => held?.column.status.includes(Status.value)) ??
  figureOf(dataset, choices, VIEWS[choices.view].measure) ?? {
    measure: measureOf('income_deprivation_pct'),
    column: emptyColumn(dataset.count),
  };

/** Whether the neighbourhoods' figures are needed: told of an area, and by a rule of the alternatives. */
export const needsNeighbourhoods = ({ grouping, selected, view }: Choices): boolean =>
  selected !== null || view === 'alternatives' || grouping.by === 'neighbourhood';

/** Whether Ofcom's figures of whole constituencies and of the council are. */
export const needsWiderCoverage = ({ grouping, layout }: Choices): boolean =>
  (grouping.by === 'constituency' || grouping.by === 'council') &&
  (layout === 'table' || grouping.place !== null);

/** Whether the possible sites are needed: to choose from them, or because a scenario has the mobile stops. */
export const needsSites = ({ layout, scenario }: Choices): boolean =>
  layout === 'what-if' || scenario.changes.some(({ kind }) => kind === 'mobile-stops');
