import { useId } from 'react';
import { connectionShort } from '../../domain/figures/dials/connection-notes';
import { loadedConnection } from '../../domain/figures/dials/loaded-connection';
import { USERS, type UsersId, usersOf } from '../../domain/model/people/users';
import {
  PROFILE_HOURS,
  PROFILE_IDS,
  PROFILE_NAMES,
  PROFILES,
  type ProfileId,
  SPEED_NAMES,
  SPEEDS,
  type Speed,
} from '../../domain/model/profile';
import { countingPoints } from '../../domain/places/counting-points';
import { openPlaces } from '../../domain/places/own-places';
import type { AlternativeProps } from './alternative-props';

/** What the service asks: the connection, the people it is for, and the places that count. */
export function ServiceProfile({ dataset, reading, actions }: AlternativeProps) {
  const id = useId();
  const { profile, access } = reading.choices;
  const open = openPlaces(dataset);
  const counting = openPlaces({ accessPoints: countingPoints(dataset, access.hours) });
  const connection = loadedConnection(dataset, profile.speed);
  return (
    <section className="control-group" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        <label htmlFor={id}>The service that goes online</label>
      </h2>
      <select
        id={id}
        className="select"
        value={profile.id}
        onChange={(event) => {
          const chosen = event.target.value as ProfileId;
          actions.choose({ profile: PROFILES[chosen], access: { hours: PROFILE_HOURS[chosen] } });
        }}
      >
        {PROFILE_IDS.map((one) => (
          <option key={one} value={one}>
            {one === 'custom' ? `${PROFILE_NAMES[one]}: choose below` : PROFILE_NAMES[one]}
          </option>
        ))}
      </select>
      <p className="hint">
        Needs {SPEED_NAMES[profile.speed]}.{' '}
        {connection && `Connectivity from the file added: ${connectionShort(connection)}. `}For:{' '}
        {usersOf(profile.people).name.toLowerCase()}. Places that count: {counting.own.length} of{' '}
        {open.own.length} open {dataset.addedPlaces ? 'places with computers' : 'libraries'}
        {open.neighbours.length > 0 &&
          `, and ${counting.neighbours.length} of ${open.neighbours.length} of neighbouring councils`}
        .
        {(access.hours === 'evening' || access.hours === 'saturday') &&
          ' Evenings and Saturdays of neighbours’ libraries are not held.'}
      </p>
      <details className="alternatives-details">
        <summary>Change what the service asks</summary>
        <Choice
          label="Connection it needs"
          value={profile.speed}
          options={SPEEDS.map((one) => [one, SPEED_NAMES[one]])}
          onChange={(speed) => actions.choose({ profile: { id: 'custom', speed: speed as Speed } })}
        />
        <Choice
          label="People it is for"
          value={profile.people}
          options={USERS.map(({ id: users, name }) => [users, name])}
          onChange={(people) => actions.choose({ profile: { id: 'custom', people: people as UsersId } })}
        />
      </details>
    </section>
  );
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string) => void;
}

/** A labelled menu. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="alternatives-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
