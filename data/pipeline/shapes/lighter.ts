import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';

/**
 * A vertex goes when the triangle it makes with its neighbours is smaller than this, in square degrees: about 6,500 m²
 * in Somerset, a bend of 80 m (Visvalingam and Whyatt, 1993).
 */
const LEAST_TRIANGLE = 8.5e-7;

/** The same areas with coarser borders, still shared and still all there, for maps that must travel light. */
export function lighter(topology: Topology<Objects<object>>, grid: number): Topology {
  return quantize(simplify(presimplify(structuredClone(topology)), LEAST_TRIANGLE), grid);
}
