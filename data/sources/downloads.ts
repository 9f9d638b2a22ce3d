/** The words by which BDUK names a council's premises file: zips by region, in them a file a district. */
export interface BdukNames {
  readonly region: string;
  readonly district: string;
}

/** A file that a publisher offers at a stable address, and what of it is kept. */
export interface Download {
  /** Source records it serves (`fetch: 'publisher'`). */
  readonly sourceIds: readonly string[];
  readonly title: string;
  /** Of the file itself or, with `latest`, of the list that says where the newest is. */
  readonly url: string;
  /** Where every release has an address of its own: which of the list's pages, and which of a page's files. */
  readonly latest?: { readonly page: RegExp; readonly file: RegExp };
  /** Bytes between which the download must lie: an error page is smaller, a wrong product larger. */
  readonly bytes: { readonly least: number; readonly most: number };
  /** Days after which a copy counts as old, because the publisher will have a newer one. */
  readonly freshDays: number;
  /** Members of the zip (however deep) that are kept, by the end of their name, and where. */
  readonly keep: readonly {
    readonly member: RegExp;
    /** Below the folder; `{name}` is the member's own file name, `{month}` the release's (202605), with `latest`. */
    readonly path: string;
    /** True for a member that not every release holds. */
    readonly optional?: true;
    /** Headings without which the member is not what is expected. */
    readonly headings: readonly (string | RegExp)[];
  }[];
}

const OFCOM =
  'https://www.ofcom.org.uk/siteassets/resources/documents/research-and-data/multi-sector/infrastructure-research';
const DECENT =
  /^% of premises (below the uso|unable to receive decent broadband from fixed or fwa|unable to receive decent broadband)$/;
const ofcomMembers: Download['keep'] = [
  {
    member: /_fixed_oa_coverage_r\d+\.csv$/i,
    path: 'ofcom/current/{name}',
    headings: ['output_area', 'All Premises', DECENT],
  },
  {
    member: /_fixed_laua_coverage_r\d+\.csv$/i,
    path: 'ofcom/current/{name}',
    headings: ['laua', 'All Premises', DECENT],
  },
  {
    member: /_fixed_pcon_coverage_r\d+\.csv$/i,
    path: 'ofcom/current/{name}',
    optional: true,
    headings: ['parl_const', 'All Premises', DECENT],
  },
];
const ofcom = {
  sourceIds: ['ofcom-fixed-2025-07'],
  bytes: { least: 1e6, most: 5e8 },
  freshDays: 120,
  keep: ofcomMembers,
} as const;

/** One table of the Nomis bulk download: kept under the name the pipeline reads. */
const census = (table: string, heading: string): Download => ({
  sourceIds: [`census-${table}`],
  title: `Census 2021, ${table.toUpperCase()} (Nomis bulk download)`,
  url: `https://www.nomisweb.co.uk/output/census/2021/census2021-${table}.zip`,
  bytes: { least: 1e5, most: 2e8 },
  freshDays: 3650,
  keep: [
    {
      member: new RegExp(`census2021-${table}-lsoa\\.csv$`),
      path: 'census2021/england/{name}',
      headings: ['geography code', heading],
    },
  ],
});

/** GOV.UK's own list of BDUK's releases, each with its files. Releases come about every four months. */
const BDUK_RELEASES =
  'https://www.gov.uk/api/content/government/collections/open-market-review-omr-determinations-and-bduk-plans';

const bduk = ({ region, district }: BdukNames): Download => ({
  sourceIds: [],
  title: 'BDUK premises, newest release',
  url: BDUK_RELEASES,
  latest: {
    page: /premises-in-bduk-plans/,
    file: new RegExp(`${region.replaceAll('_', '[-_]')}[^/]*\\.zip$`, 'i'),
  },
  bytes: { least: 1e5, most: 3e8 },
  freshDays: 30,
  keep: [
    {
      member: new RegExp(`uprn_release_${region}_${district}\\.csv$`, 'i'),
      path: 'bduk/current/{month}_{name}',
      headings: ['postcode', /subsidy_control_status$/, /current_gigabit$/],
    },
  ],
});

/**
 * What `npm run data:fetch` downloads. Whatever else the sources need is manual or derived, and it says so.
 *
 * @param ofcomUrl address of a later Ofcom release, which has no address that could be known before; null = none
 */
export const downloadsFor = (
  { bduk: named }: { readonly bduk: BdukNames | null },
  ofcomUrl: string | null = null,
): readonly Download[] => [
  ...(ofcomUrl === null
    ? []
    : [{ ...ofcom, title: 'Ofcom Connected Nations, the release named', url: ofcomUrl }]),
  ...NATIONAL,
  ...(named === null ? [] : [bduk(named)]),
];

const NATIONAL: readonly Download[] = [
  {
    ...ofcom,
    title: 'Ofcom Connected Nations, Spring 2026 (January 2026)',
    url: `${OFCOM}/connected-nations-spring-2026/202601_fixed_broadband_coverage_and_full_fibre_take-up-r1.zip`,
  },
  {
    ...ofcom,
    title: 'Ofcom Connected Nations 2025 (July 2025)',
    url: `${OFCOM}/connected-nations-2025/202507_fixed_broadband_coverage_r01.zip`,
  },
  census('ts007a', 'Age: Total'),
  census('ts038', 'Disability: Total: All usual residents'),
  census('ts039', 'Provision of unpaid care: Total: All usual residents aged 5 and over'),
  census('ts045', 'Number of cars or vans: Total: All households'),
  census('ts054', 'Tenure of household: Total: All households'),
  census('ts067', 'Highest level of qualification: Total: All usual residents aged 16 years and over'),
];
