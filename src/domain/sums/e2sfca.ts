/**
 * Gaussian decay of a straight-line distance inside a catchment: 1 next door, e^-0.5 (61 %) at half the catchment,
 * e^-2 (14 %) at its edge, nothing beyond. Its standard deviation is half the catchment.
 *
 * @param km 0 or more
 * @param catchmentKm more than 0
 */
export function gaussianWeight(km: number, catchmentKm: number): number {
  return km <= catchmentKm ? Math.exp(-2 * (km / catchmentKm) ** 2) : 0;
}

export interface TwoStepInput {
  /** People at each demand point. */
  readonly demand: ArrayLike<number>;
  /** What each place offers, in whatever unit (hours a week). */
  readonly supply: ArrayLike<number>;
  /** Kilometres, row-major: `[point * places + place]`. */
  readonly km: ArrayLike<number>;
  readonly catchmentKm: number;
  /** Others who use the places and get nothing worked out: those over the border. Likewise row-major. */
  readonly others?: { readonly demand: ArrayLike<number>; readonly km: ArrayLike<number> };
}

/**
 * Enhanced two-step floating catchment area. First each place's supply is divided among the people in its catchment,
 * nearer ones counting more; then each point adds up what it gets from the places it can reach.
 * Source: W. Luo and Y. Qi, "An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial
 * accessibility to primary care physicians", Health & Place 15(4), 2009, with a continuous Gaussian for the steps.
 *
 * @returns supply per person at each demand point; nought where no place is within the catchment
 */
export function twoStepAccess({ demand, supply, km, catchmentKm, others }: TwoStepInput): Float64Array {
  const [points, places] = [demand.length, supply.length];
  const weights = weightsOf(km, catchmentKm);
  const people = new Float64Array(places);
  addPeople(people, demand, weights);
  if (others) addPeople(people, others.demand, weightsOf(others.km, catchmentKm));
  // A place with nobody in its catchment serves nobody: nought, not infinity.
  const perPerson = people.map((sum, place) => (sum > 0 ? (supply[place] as number) / sum : 0));
  const access = new Float64Array(points);
  for (let point = 0; point < points; point += 1) {
    let sum = 0;
    for (let place = 0; place < places; place += 1) {
      sum += (perPerson[place] as number) * (weights[point * places + place] as number);
    }
    access[point] = sum;
  }
  return access;
}

function weightsOf(km: ArrayLike<number>, catchmentKm: number): Float64Array {
  const weights = new Float64Array(km.length);
  for (let at = 0; at < km.length; at += 1) weights[at] = gaussianWeight(km[at] as number, catchmentKm);
  return weights;
}

/** Adds to each place the people who share it, nearer ones counting more. */
function addPeople(people: Float64Array, demand: ArrayLike<number>, weights: Float64Array): void {
  const places = people.length;
  for (let point = 0; point < demand.length; point += 1) {
    for (let place = 0; place < places; place += 1) {
      people[place] =
        (people[place] as number) + (demand[point] as number) * (weights[point * places + place] as number);
    }
  }
}
