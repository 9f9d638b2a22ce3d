import type { ContactWay } from '../../src/domain/model/contact-way';

/**
 * Nowhereshire: a council made up for tests. It lies in the open sea south-west of Scilly, its codes are of the shape
 * that ONS gives but of numbers that it gives to nobody, its postcodes start with ZZ and its telephone number is one of
 * those that Ofcom keeps for drama. None of its figures is published by anybody.
 */
export const COUNCIL = { code: 'E06999001', name: 'Nowhereshire Council', folder: 'nowhereshire' } as const;

export interface District {
  readonly code: string;
  readonly name: string;
  /** Wider neighbourhoods (MSOA): name, and how many areas each has. */
  readonly msoas: readonly (readonly [name: string, areas: number])[];
  /** Of two areas each. */
  readonly wards: readonly string[];
}

/** From west to east, ten areas each: two columns of five. */
export const DISTRICTS: readonly District[] = [
  {
    code: 'E07999001',
    name: 'West Figment',
    msoas: [
      ['Talebury & Sham Abbas', 3],
      ['Mythcombe, Feignton & Fibwell', 3],
      ['Utterley', 2],
      ['Phantom Magna', 2],
    ],
    wards: ['Sham Abbas', 'Talebury', 'Mythcombe', 'Feignton & Utterley', 'Phantom Coast'],
  },
  {
    code: 'E07999002',
    name: 'Nowhere Regis',
    msoas: [
      ['Chimera Green', 3],
      ['Nowhere Regis West', 3],
      ['Nowhere Regis East', 2],
      ['Dreamley', 2],
    ],
    wards: ['Chimera', 'Nowhere Castle', 'Nowhere Market', 'Fancy Bottom', 'Dreamley'],
  },
  {
    code: 'E07999003',
    name: 'East Figment',
    msoas: [
      ['Figment St Mary', 3],
      ['Mockham', 3],
      ['Pretend-on-Sea', 2],
      ['Pretend Harbour & Ghostley', 2],
    ],
    wards: ['Figment St Mary', 'Mockham', 'Upper Mockham', 'Pretend Town', 'Pretend Harbour'],
  },
];

/** The two towns, in degrees; how near one lies says how urban an area is. */
export const TOWNS = [
  { name: 'Nowhere Regis', lon: -7.08, lat: 49.61 },
  { name: 'Pretend-on-Sea', lon: -6.78, lat: 49.79 },
] as const;

export const CONTACTS: readonly ContactWay[] = [
  {
    kind: 'phone',
    label: 'Customer services',
    value: '01632 960 001',
    times: 'Monday to Friday, 9am to 5pm',
    source: 'https://nowhereshire.example/contact',
    checkedOn: '2026-11-01',
  },
];
