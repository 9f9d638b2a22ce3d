import { describe, expect, it } from 'vitest';
import { LABEL_TYPES } from '../../src/cartography/label-type';
import {
  classFill,
  classPaint,
  HALO,
  NO_DATA,
  PAIR_COLOURS,
  RAMPS,
  SMALL,
  SUPPRESSED,
} from '../../src/cartography/palette';
import { patternDefs } from '../../src/cartography/patterns';
import { fakeReading } from './cartography-fixture';

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb => {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: string, other: string): number => {
  const [high, low] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
};

/** CIE L*a*b* under D65. */
function lab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map((value) => Math.min(1, Math.max(0, value))) as [number, number, number];
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (one: Rgb, other: Rgb): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/**
 * Full dichromacy: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation
 * of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table of matrices at severity 1.0; applied to linear RGB.
 */
const VISION: Readonly<Record<string, readonly Rgb[]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'a greyscale print': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};
const seen = (hex: string, matrix: readonly Rgb[]): Rgb => {
  const [r, g, b] = linear(hex);
  return matrix.map((row) => row[0] * r + row[1] * g + row[2] * b) as unknown as Rgb;
};

describe('colours of the map', () => {
  const { change, ...oneWay } = RAMPS;
  for (const [group, ramp] of Object.entries(oneWay)) {
    for (const [vision, matrix] of Object.entries(VISION)) {
      it(`${group}: with ${vision}, each class is clearly darker than the one before`, () => {
        const colours = ramp.map((hex) => lab(seen(hex, matrix)));
        colours.slice(1).forEach((colour, i) => {
          const before = colours[i] as Rgb;
          expect(before[0] - colour[0]).toBeGreaterThan(10);
          expect(distance(before, colour)).toBeGreaterThan(12);
        });
      });
    }
  }

  for (const [vision, matrix] of Object.entries(VISION)) {
    it(`change: with ${vision}, both ways lead from a pale middle to clearly darker ends`, () => {
      const [best, better, middle, worse, worst] = change.map((hex) => lab(seen(hex, matrix))) as [
        Rgb,
        Rgb,
        Rgb,
        Rgb,
        Rgb,
      ];
      for (const [inner, outer] of [
        [middle, better],
        [better, best],
        [middle, worse],
        [worse, worst],
      ] as const) {
        expect(inner[0] - outer[0]).toBeGreaterThan(10);
      }
      // in grey only the hatch of losing areas and the patterns tell the two ways apart
      if (vision !== 'a greyscale print') {
        expect(distance(best, worst)).toBeGreaterThan(25);
        expect(distance(better, worse)).toBeGreaterThan(20);
      }
    });
  }

  it('the ramps that run one way are equally dark, class by class', () => {
    for (let step = 0; step < 5; step++) {
      const lightness = Object.values(oneWay).map((ramp) => lab(linear(ramp[step] as string))[0]);
      expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(1);
    }
  });

  it('every name on the map has a contrast of at least 4.5 to 1 with its halo', () => {
    for (const { fill } of Object.values(LABEL_TYPES))
      expect(contrast(fill, HALO)).toBeGreaterThanOrEqual(4.5);
  });

  it('dark is the worse end whichever way a measure runs', () => {
    const worseHigh = fakeReading({ measure: 'income_deprivation_pct' });
    const betterHigh = fakeReading({ measure: 'walk_15min_pct' });
    expect(classFill(worseHigh, 4)).toBe(RAMPS.need[4]);
    expect(classFill(betterHigh, 0)).toBe(RAMPS.supply[4]);
    expect(classFill(betterHigh, 4)).toBe(RAMPS.supply[0]);
  });

  it('fewer than five classes still span the ramp, light to dark', () => {
    const reading = fakeReading({ classes: 3 });
    expect([0, 1, 2].map((one) => classFill(reading, one))).toEqual([
      RAMPS.need[0],
      RAMPS.need[2],
      RAMPS.need[4],
    ]);
  });

  it('no data, suppressed and small have colours and patterns of their own', () => {
    const reading = fakeReading();
    const classes = [-1, -2, -3, 0, 1, 2, 3, 4];
    const fills = classes.map((one) => classFill(reading, one));
    expect(fills.slice(0, 3)).toEqual([NO_DATA, SUPPRESSED, SMALL]);
    expect(new Set(fills).size).toBe(classes.length);
    const paints = classes.map((one) => classPaint(reading, one, 'map'));
    expect(paints.slice(0, 3)).toEqual(['url(#map-no-data)', 'url(#map-suppressed)', 'url(#map-small)']);
    for (const paint of paints.slice(0, 3))
      expect(patternDefs('map')).toContain(`id="${paint.slice(5, -1)}"`);
  });
});

describe('the nine colours of two measures', () => {
  for (const [vision, matrix] of Object.entries(VISION)) {
    const cells = PAIR_COLOURS.map((hex) => lab(seen(hex, matrix)));
    it(`with ${vision}, a higher level of either measure is clearly darker`, () => {
      cells.forEach((cell, index) => {
        const above = index < 6 ? cells[index + 3] : undefined;
        const right = index % 3 < 2 ? cells[index + 1] : undefined;
        for (const darker of [above, right]) if (darker) expect(cell[0] - darker[0]).toBeGreaterThan(10);
      });
    });
    // In grey nine colours on two axes cannot all differ: patterns, counts and the walked legend tell them apart.
    if (vision === 'a greyscale print') continue;
    it(`with ${vision}, any two differ, and from “no data” and “suppressed”`, () => {
      const all = [...cells, lab(seen(SUPPRESSED, matrix))];
      all.forEach((one, index) => {
        for (const other of all.slice(0, index)) expect(distance(one, other)).toBeGreaterThan(12);
      });
    });
  }
});
