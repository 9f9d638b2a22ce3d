import { HOURS_KINDS, type HoursKind } from '../model/access-options';
import type { AccessPoint } from '../model/place';
import { counted } from '../words/format-value';
import { countedHours } from './counted-hours';
import { fullName, isNeighbours } from './own-places';

/** Where help is given, for counting: an access point as it is, or as a scenario has it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'access-point' | 'neighbours' | 'new' | 'mobile-stop';
  readonly lon: number;
  readonly lat: number;
  /** Hours a week of each kind; null = not known. */
  readonly hours: Readonly<Record<HoursKind, number | null>>;
  readonly terminals: number | null;
}

export const placeOf = (point: AccessPoint): Place => ({
  id: point.id,
  name: fullName(point),
  kind: isNeighbours(point) ? 'neighbours' : 'access-point',
  lon: point.lon,
  lat: point.lat,
  hours: Object.fromEntries(HOURS_KINDS.map((kind) => [kind, countedHours(point, kind)])) as Place['hours'],
  terminals: point.terminals,
});

/** What each place offers a week, and what is not known of it. */
export interface CountedSupply {
  readonly supply: Float64Array;
  /** Hours times terminals only when every counted place's terminals are known; otherwise hours alone. */
  readonly unit: 'hours' | 'terminal-hours';
  /** Names of places whose hours of this kind are not known: they count as nothing and are said. */
  readonly unknown: readonly string[];
  /** Neighbours' libraries that count as nothing: these hours, or with terminals those, are not held of them. */
  readonly neighboursUnknown: number;
}

/**
 * Whether hours can be multiplied by terminals: those of every place with known hours are known. Neighbours' libraries,
 * whose terminals nobody here can know, do not stand in the way: they are then left out.
 */
export function terminalsKnown(places: readonly Place[], kind: HoursKind): boolean {
  const counted = places.filter((place) => place.kind !== 'neighbours' && place.hours[kind] !== null);
  return counted.length > 0 && counted.every(({ terminals }) => terminals !== null);
}

/** The supply of the given places. Unknown hours add nothing, and are reported. */
export function countSupply(
  places: readonly Place[],
  kind: HoursKind,
  withTerminals = terminalsKnown(places, kind),
): CountedSupply {
  return {
    supply: Float64Array.from(
      places,
      ({ hours, terminals }) => (hours[kind] ?? 0) * (withTerminals ? (terminals ?? 0) : 1),
    ),
    unit: withTerminals ? 'terminal-hours' : 'hours',
    unknown: places
      .filter((place) => place.kind !== 'neighbours' && place.hours[kind] === null)
      .map(({ name }) => name),
    neighboursUnknown: places.filter(
      ({ kind: of, hours, terminals }) =>
        of === 'neighbours' && (hours[kind] === null || (withTerminals && terminals === null)),
    ).length,
  };
}

/** That some or all of the neighbours' libraries add nothing, where it is so. */
export const neighbourSupplyNotes = ({ neighboursUnknown, unit }: CountedSupply): readonly string[] =>
  neighboursUnknown === 0
    ? []
    : [
        `${unit === 'hours' ? 'Hours of this kind' : 'Hours of this kind and computers'} are not held for ${counted(neighboursUnknown, 'library', 'libraries')} of neighbouring councils: counted as nothing.`,
      ];
