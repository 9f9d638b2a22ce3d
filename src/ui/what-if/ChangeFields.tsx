import { useId } from 'react';
import { HOURS_KINDS, type HoursKind } from '../../domain/model/access-options';
import type { Dataset } from '../../domain/model/dataset';
import { PEOPLE, type PeopleId } from '../../domain/model/people/people';
import { ONLINE_PROFILES, type OnlineProfile } from '../../domain/model/scenario';
import { HOURS_NAMES, PROFILE_WORDS } from '../../domain/pages/what-if/change-words';
import { isNeighbours } from '../../domain/places/own-places';
import { capitalised } from '../../domain/words/sentence';
import { type Draft, nowText, todayText } from './change-draft';
import type { Site } from './sites';

interface ChangeFieldsProps {
  readonly dataset: Dataset;
  readonly draft: Draft;
  readonly sites: readonly Site[];
  readonly selected: Site | null;
  readonly onDraft: (draft: Draft) => void;
}

/** The fields one kind of change needs. */
export function ChangeFields({ dataset, draft, sites, selected, onDraft }: ChangeFieldsProps) {
  const { kind } = draft;
  const set = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  const status = kind === 'reopen' ? 'closed' : 'open';
  const points = dataset.accessPoints.filter((point) => point.status === status && !isNeighbours(point));
  return (
    <>
      {['close', 'hours', 'move', 'reopen', 'terminals'].includes(kind) && (
        <Choice
          label="Which library"
          value={draft.point}
          options={[['', 'Choose one'], ...points.map(({ id, name }) => [id, name] as const)]}
          onChange={(point) => set({ point, amount: nowText(dataset, { ...draft, point }) })}
        />
      )}
      {(kind === 'open' || kind === 'move') && (
        <Where draft={draft} sites={sites} selected={selected} onWhere={(where) => set({ where })} />
      )}
      {kind === 'hours' && (
        <>
          <Choice
            label="Which hours"
            value={draft.of}
            options={HOURS_KINDS.map((one) => [one, capitalised(HOURS_NAMES[one])] as const)}
            onChange={(of) =>
              set({ of: of as HoursKind, amount: nowText(dataset, { ...draft, of: of as HoursKind }) })
            }
          />
          <Amount label="Hours a week" value={draft.amount} onChange={(amount) => set({ amount })} />
          <p className="hint">{todayText(dataset, draft)}</p>
        </>
      )}
      {kind === 'terminals' && (
        <>
          <Amount label="Public computers" value={draft.amount} onChange={(amount) => set({ amount })} />
          <p className="hint">{todayText(dataset, draft)}</p>
        </>
      )}
      {(kind === 'open' || kind === 'reopen') && (
        <fieldset className="what-if-hours">
          <legend>Hours a week</legend>
          {HOURS_KINDS.map((one) => (
            <Amount
              key={one}
              label={capitalised(HOURS_NAMES[one])}
              value={draft.hours[one]}
              onChange={(text) => set({ hours: { ...draft.hours, [one]: text } })}
            />
          ))}
        </fieldset>
      )}
      {kind === 'online-only' && (
        <>
          <Choice
            label="Which service"
            value={draft.profile}
            options={ONLINE_PROFILES.map((one) => [one, capitalised(PROFILE_WORDS[one])] as const)}
            onChange={(profile) => set({ profile: profile as OnlineProfile })}
          />
          <Choice
            label="For whom"
            value={draft.people}
            options={PEOPLE.map(({ id, title }) => [id, title] as const)}
            onChange={(people) => set({ people: people as PeopleId })}
          />
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="what-if-label">
        {label}
      </label>
      <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

function Amount(props: { label: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="what-if-amount">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="what-if-input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

interface WhereProps {
  readonly draft: Draft;
  readonly sites: readonly Site[];
  readonly selected: Site | null;
  readonly onWhere: (where: string) => void;
}

/** A place typed and completed from the list, or the area chosen on the map by pointer, keyboard or search. */
function Where({ draft, sites, selected, onWhere }: WhereProps) {
  const id = useId();
  const listId = useId();
  return (
    <>
      <label htmlFor={id} className="what-if-label">
        Where: a GP practice, town or village
      </label>
      <input
        id={id}
        type="text"
        className="what-if-input"
        list={listId}
        autoComplete="off"
        value={draft.where}
        onChange={(event) => onWhere(event.target.value)}
      />
      <datalist id={listId}>
        {sites.map(({ label }) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {selected ? (
        <button type="button" className="chip what-if-here" onClick={() => onWhere(selected.label)}>
          Use {selected.label}
        </button>
      ) : (
        <p className="hint">Or choose an area on the map: its population-weighted centre can be used.</p>
      )}
    </>
  );
}
