/**
 * Degrees (WGS 84) of a point of the British National Grid, right to about 5 m: the inverse of the transverse Mercator
 * projection on Airy's ellipsoid, then the usual seven-parameter shift ("A guide to coordinate systems in Great
 * Britain", Ordnance Survey).
 *
 * @param easting metres
 * @param northing metres
 */
export function fromNationalGrid(
  easting: number,
  northing: number,
): { readonly lon: number; readonly lat: number } {
  const { phi, lambda } = unprojected(easting, northing);
  return shifted(phi, lambda);
}

const A = 6_377_563.396;
const B = 6_356_256.909;
const SCALE = 0.9996012717;
const ORIGIN = { phi: radians(49), lambda: radians(-2), easting: 400_000, northing: -100_000 };
const E2 = 1 - (B * B) / (A * A);
const N = (A - B) / (A + B);

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Length of the meridian from the origin's latitude. */
function meridian(phi: number): number {
  const minus = phi - ORIGIN.phi;
  const plus = phi + ORIGIN.phi;
  return (
    B *
    SCALE *
    ((1 + N + (5 / 4) * N ** 2 + (5 / 4) * N ** 3) * minus -
      (3 * N + 3 * N ** 2 + (21 / 8) * N ** 3) * Math.sin(minus) * Math.cos(plus) +
      ((15 / 8) * N ** 2 + (15 / 8) * N ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * N ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

function unprojected(easting: number, northing: number): { phi: number; lambda: number } {
  let phi = ORIGIN.phi;
  for (let turn = 0; turn < 12; turn += 1) {
    const off = northing - ORIGIN.northing - meridian(phi);
    if (Math.abs(off) < 1e-5) break;
    phi += off / (A * SCALE);
  }
  const sin2 = Math.sin(phi) ** 2;
  const nu = (A * SCALE) / Math.sqrt(1 - E2 * sin2);
  const rho = (A * SCALE * (1 - E2)) / (1 - E2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const t = Math.tan(phi);
  const sec = 1 / Math.cos(phi);
  const d = easting - ORIGIN.easting;
  return {
    phi:
      phi -
      (t / (2 * rho * nu)) * d ** 2 +
      (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2) * d ** 4 -
      (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4) * d ** 6,
    lambda:
      ORIGIN.lambda +
      (sec / nu) * d -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * d ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * d ** 5,
  };
}

/** From Airy's ellipsoid (OSGB36) to that of WGS 84. */
function shifted(phi: number, lambda: number): { readonly lon: number; readonly lat: number } {
  const nu = A / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  const x = nu * Math.cos(phi) * Math.cos(lambda);
  const y = nu * Math.cos(phi) * Math.sin(lambda);
  const z = nu * (1 - E2) * Math.sin(phi);
  const scale = 1 - 20.4894e-6;
  const [rx, ry, rz] = [0.1502, 0.247, 0.8421].map((seconds) => radians(seconds / 3600)) as [
    number,
    number,
    number,
  ];
  const x2 = 446.448 + scale * x - rz * y + ry * z;
  const y2 = -125.157 + rz * x + scale * y - rx * z;
  const z2 = 542.06 - ry * x + rx * y + scale * z;
  const a = 6_378_137;
  const b = 6_356_752.3141;
  const e2 = 1 - (b * b) / (a * a);
  const p = Math.hypot(x2, y2);
  let lat = Math.atan2(z2, p * (1 - e2));
  for (let turn = 0; turn < 8; turn += 1) {
    const own = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z2 + e2 * own * Math.sin(lat), p);
  }
  return { lon: (Math.atan2(y2, x2) * 180) / Math.PI, lat: (lat * 180) / Math.PI };
}

/**
 * Metres of the middle of the square that a grid reference names, to 100 m or finer ("ST 229 245"); null = it is none.
 * The first letter names a square of 500 km, the second one of 100 km within it; I is left out.
 */
export function gridReference(text: string): { readonly easting: number; readonly northing: number } | null {
  const compact = text.toUpperCase().replace(/\s/g, '');
  const [, first = '', second = '', digits = ''] =
    /^([HJNOST])([A-HJ-Z])(\d{6}|\d{8}|\d{10})$/.exec(compact) ?? [];
  if (digits === '') return null;
  const [large, small] = [first, second].map((letter) => LETTERS.indexOf(letter)) as [number, number];
  const half = digits.length / 2;
  const side = 10 ** (5 - half);
  const metres = (part: string): number => Number(part) * side + side / 2;
  return {
    easting: (((large % 5) - 2) * 5 + (small % 5)) * 100_000 + metres(digits.slice(0, half)),
    northing:
      ((3 - Math.floor(large / 5)) * 5 + (4 - Math.floor(small / 5))) * 100_000 + metres(digits.slice(half)),
  };
}
const LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
