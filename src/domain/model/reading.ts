import type { AlternativeReading } from './alternative';
import type { CdsContract, CdsState } from './cds';
import type { Choices, OverlayId } from './choices';
import type { Row } from './codes';
import type { Column, Status } from './column';
import type { Dataset } from './dataset';
import type { LegendClass } from './legend-class';
import type { Figures, Measure } from './measure';
import type { Direction, Group } from './measure-record';
import type { PairReading } from './pair';
import type { People } from './people/people';
import type { AccessPoint } from './place';
import type { ReportedPlace } from './reported-place';
import type { Robustness } from './robustness';
import type { Source } from './source';

/** A scenario in words. */
export interface ScenarioWords {
  readonly name: string;
  readonly changes: readonly string[];
  /** How many of the one group whom a service going online-only is for would lose it; null where it is for all residents. */
  readonly lost: string | null;
}

/** What a view states, or the what-if in its place: which areas are highlighted, by what rule, and what that comes to. */
export interface Statement {
  readonly question: string;
  /** Sentences a resident can read, each computed; the first is the finding. */
  readonly findings: readonly Finding[];
  /** How much the highlighted areas hang on each threshold, and which are nearest to it. */
  readonly edges: readonly Finding[];
  /** What the mitigation reaches is known only in part: what no data exist on. Empty on the overview. */
  readonly notKnown: readonly string[];
  /** What is taken to be otherwise, in the what-if; null elsewhere, where everything is as it is. */
  readonly scenario: ScenarioWords | null;
  /** Why nothing can be said of any area, in a sentence; null where it can. Then no count of areas or people is a finding. */
  readonly refused: string | null;
  /** States the finding in about ten words. */
  readonly title: string;
  /** What the words of the title mean exactly, where they leave it open; a sentence each. */
  readonly meanings: readonly string[];
  /** 1 where the mark rule holds. */
  readonly marked: Uint8Array;
  /** The mark rule in words: "worst-connected fifth of England and more than 5 km from an open library". */
  readonly markLabel: string;
  /** Figures by which areas are highlighted. */
  readonly markMeasures: readonly Measure[];
  /** Sources of what the sentences count, beside the people. */
  readonly toldSourceIds: readonly string[];
}

/** What the colours show. */
export interface Shading {
  readonly measure: Measure;
  /** The shown measure with a second one; null = one alone. Classes are then the nine cells. */
  readonly pair: PairReading | null;
  readonly classes: readonly LegendClass[];
  /** Rows with no data / suppressed / small values, for the legend; zero = do not draw the entry. */
  readonly noDataCount: number;
  readonly suppressedCount: number;
  readonly smallCount: number;
  readonly values: Column;
  /** Class of each row; -1 no data, -2 suppressed, -3 small and held back. */
  readonly classOf: Int8Array;
  /** Rank in the council, 1 = worst (highest, where neither end is worse); 0 = no value. Ties share the better rank. */
  readonly rank: Int16Array;
  /** For hover, focus and the table: the value as written, or "No data" / "Suppressed". */
  readonly valueText: (row: Row) => string;
  /** Figures that stand beside the shown measure in the table and the CSV. */
  readonly beside: readonly Figures[];
}

/** Which areas are highlighted, and which are shown at all. */
export interface Highlighting {
  readonly markedCount: number;
  /** Of the people counted, as `shownPeople`. */
  readonly markedPeople: number;
  /** 1 where the filter lets the row through. */
  readonly shown: Uint8Array;
  readonly shownCount: number;
  readonly shownPeople: number;
  readonly isFiltered: boolean;
  /** What the filter lets through, in a sentence; null without a filter. Also the last of the findings. */
  readonly filter: Finding | null;
  /** Rows that pass the filter, in the chosen order: the table's order. */
  readonly order: readonly Row[];
}

/** What is said of both, beside the statement. */
export interface Wording {
  /** The title with the view it is of, which tells views apart that highlight the same areas. */
  readonly viewTitle: string;
  /** The title with what of it is hatched: for where a line of its own tells the colours. */
  readonly hatchedTitle: string;
  /** The same over a map: which part of it is hatched, and what the colours show. */
  readonly mapTitle: string;
  /** One sentence for a screen reader: what the map shows, finding first. */
  readonly altText: string;
  /** What the colours show, with vintage and geography: stands under the title. */
  readonly shadingText: string;
  /** "Higher is worse" in words, or null. */
  readonly directionNote: string | null;
  /** Name, value, class and mark in one sentence: tooltip and screen reader. */
  readonly rowText: (row: Row) => string;
  /** Where an area lies: "between Taunton and Wellington, 3.9 km from Wellington Library in a straight line". */
  readonly whereText: (row: Row) => string;
  readonly selected: AreaReading | null;
}

/** Where it is all from. */
export interface Provenance {
  /** Every measure that decides which areas are marked or shown, each once. */
  readonly judging: readonly Measure[];
  /** Sources of everything on the map, in the order of use; `attribution` lines de-duplicated. */
  readonly sources: readonly Source[];
  /** Short form for the frame: "Low income: Indices of Deprivation 2025. Connection: …". */
  readonly sourceLine: string;
  /** Dates and publishers of what is shown, in one line. */
  readonly shortSource: string;
  readonly attribution: readonly string[];
  /** The oldest part: "Oldest part: Census, 21 March 2021". */
  readonly oldest: string;
}

/**
 * What the product says at one moment. Made by `read(dataset, choices)`; every renderer (map, legend,
 * table, panel, alt text, picture, CSV) only dresses it. Nothing in it is markup.
 */
export interface Reading extends Statement, Shading, Highlighting, Wording, Provenance {
  /** Whose rows these are: the areas, or the places that they are put together to. */
  readonly dataset: Dataset;
  /** The row that is outlined: of the open area or place, or of the place that the open area is in; null = none. */
  readonly outlined: Row | null;
  readonly choices: Choices;
  /** What is being decided, in a sentence without its full stop; null where nothing is stated. */
  readonly decision: string | null;
  /** Who is counted wherever a number of people is said. */
  readonly people: People;
  /** How the ranking by the score that is shown holds; null until it is worked out. */
  readonly robustness: Robustness | null;
  readonly overlays: readonly OverlayReading[];
}

export interface Finding {
  readonly id: string;
  /** Alternating plain and strong parts; joined they are the sentence. */
  readonly parts: readonly { readonly text: string; readonly strong?: boolean }[];
  readonly text: string;
  /** The figures it states, by name, for the test that recomputes them. */
  readonly figures: Readonly<Record<string, number>>;
}

/** Everything said about one area. */
export interface AreaReading {
  readonly row: Row;
  readonly name: string;
  readonly code: string;
  readonly places: readonly { readonly label: string; readonly value: string }[];
  readonly summary: string;
  /** Where the area lies, as `Reading.whereText`. */
  readonly where: string;
  readonly marked: boolean;
  readonly markSentence: string;
  readonly groups: readonly {
    readonly group: Group;
    readonly title: string;
    readonly figures: readonly AreaFigure[];
  }[];
  /** What Ofcom counted in its neighbourhood, and who published it; null until that is loaded; absent = not said. */
  readonly neighbourhood?: { readonly text: string; readonly source: string } | null;
  /** Its type, why, and what would work instead. */
  readonly alternative: AlternativeReading;
  readonly nearest: readonly {
    readonly point: AccessPoint;
    readonly km: number;
    readonly text: string;
    /** What is reported of it beside what is published. */
    readonly reported: readonly ReportedPlace[];
  }[];
  /** Reported places near here that are no library; absent = none. */
  readonly reportedNear?: readonly { readonly place: ReportedPlace; readonly distance: string }[];
  /** The nearest of each kind of place that counts in no distance, in words; absent = none is held. */
  readonly otherNearest?: readonly { readonly heading: string; readonly places: readonly string[] }[];
  /** Where the places come from. */
  readonly nearestSource: string;
  /** What files a person added say of this area, each with its source. */
  readonly added?: readonly { readonly text: string; readonly source: string }[];
  readonly cds: {
    readonly state: CdsState;
    readonly label: string;
    readonly contracts: readonly CdsContract[];
    readonly note: string;
  };
}

export interface AreaFigure {
  readonly measure: Measure;
  readonly text: string;
  readonly status: Status;
  /** "£27,200 to £34,200" or null. */
  readonly intervalText: string | null;
  /** The figure of every area that has one, and this one's; null without a value, or where it is no quantity. */
  readonly among: { readonly values: readonly number[]; readonly at: number } | null;
  /** "12th highest of 339 in Somerset", null without a value. */
  readonly inSomerset: string | null;
  /** "higher than 82% of England's areas", or "England comparison not held". */
  readonly inEngland: string | null;
  readonly direction: Direction;
  readonly sourceText: string;
  readonly caveat: string | null;
}

/** What lies over the areas, and what it says there. */
export interface OverlayReading {
  readonly id: OverlayId;
  readonly label: string;
  readonly note: string;
  /** Open places, each to be pointed at and opened. */
  readonly points: readonly AccessPoint[];
  /** By name, the former districts it says something of, each in words of its own; null = one label for all its ground. */
  readonly districts: ReadonlyMap<string, { readonly state: CdsState; readonly label: string }> | null;
}
