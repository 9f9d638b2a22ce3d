/** What a kind of place is to a reader, what it counts as, and how it is offered over the map. */
export interface PlaceKind {
  readonly nouns: readonly [one: string, many: string];
  /** What one is, after its name: "library with public computers". */
  readonly what: string;
  /** Of when or by whom its weekly hours are, after them: "in 2023". */
  readonly hoursOf: string;
  /**
   * Whether it counts as help: in every distance and in reachable supply, and a scenario may close it. Sentences on
   * distance say "library": a second kind that counts would need other words there.
   */
  readonly counts: boolean;
  readonly overlay: {
    /** As links name it. */
    readonly id: string;
    readonly menu: string;
    /** In the legend. */
    readonly label: string;
    /** What must be known of it, beside the map. */
    readonly note: string;
    readonly sourceIds: readonly string[];
  };
}

/** Every kind of place the map knows. Another one is a record here, a symbol of the same name and a list of points. */
export const PLACE_KINDS = {
  library: {
    nouns: ['library', 'libraries'],
    what: 'library with public computers',
    hoursOf: 'in 2023',
    counts: true,
    overlay: {
      id: 'libraries',
      menu: 'Open libraries with public computers',
      label: 'Open library with public computers',
      note: 'Open in December 2023 (Arts Council England). That each has public computers rests on a council page of about 2016-17; how many is not published.',
      sourceIds: ['ace-libraries-2023'],
    },
  },
} as const satisfies Readonly<Record<string, PlaceKind>>;
