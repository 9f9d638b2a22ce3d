import { useEffect, useId, useRef, useState } from 'react';
import { HOURS_KINDS, type HoursKind } from '../../domain/model/access-options';
import type { Choices } from '../../domain/model/choices';
import {
  BARRIER_LIMITS,
  DECISION_LIMITS,
  DECISION_PEOPLE,
  DEMAND_IDS,
  DEMANDS,
  NOTHING_STATED,
  READY_MADE,
  WAY_IDS,
  WAY_NAMES,
} from '../../domain/model/decision';
import { peopleOf } from '../../domain/model/people/people';
import { HOURS_LABELS } from '../../domain/telling/access-sentences';
import { isoDay } from '../../domain/words/date-words';
import { capitalised } from '../../domain/words/sentence';
import type { AppStore } from '../../state/store';
import { Slider } from '../shared/Slider';
import { choicesOf, type Draft, dateNote, draftOf, readyMade } from './draft';

interface DecisionFormProps {
  readonly choices: Choices;
  readonly actions: AppStore;
  readonly onDone: () => void;
}

const STEPS = ['What is changing?', 'For whom?', 'What does it need?', 'What stays?'] as const;

/** Four short steps, any of which can be left out: what changes, for whom, what it needs, what stays. */
export function DecisionForm({ choices, actions, onDone }: DecisionFormProps) {
  const [draft, setDraft] = useState(() => draftOf(choices));
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLLegendElement>(null);
  useEffect(() => {
    if (step >= 0) heading.current?.focus();
  }, [step]);
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const finish = (made: Draft) => {
    actions.choose(choicesOf(made));
    onDone();
  };
  const isLast = step === STEPS.length - 1;
  return (
    <form
      className="decision-form"
      aria-label="The decision, in four steps"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLast) finish(draft);
        else setStep(step + 1);
      }}
    >
      <fieldset className="decision-step">
        <legend ref={heading} tabIndex={-1}>
          {`${step + 1} of ${STEPS.length}: ${STEPS[step]}`}
        </legend>
        {step === 0 && (
          <WhatChanges draft={draft} put={put} onReadyMade={(id) => setDraft(readyMade(id, draft))} />
        )}
        {step === 1 && <ForWhom draft={draft} put={put} />}
        {step === 2 && <WhatItNeeds draft={draft} put={put} />}
        {step === 3 && <WhatStays draft={draft} put={put} />}
      </fieldset>
      <div className="decision-buttons">
        {step > 0 && (
          <button type="button" className="button button--secondary" onClick={() => setStep(step - 1)}>
            Back
          </button>
        )}
        {!isLast && (
          <button type="submit" className="button button--secondary">
            Next
          </button>
        )}
        <button type="button" className="button" onClick={() => finish(draft)}>
          Done
        </button>
        <button
          type="button"
          className="decision-change"
          onClick={() => finish({ ...NOTHING_STATED, hours: 'open', slowPercent: null })}
        >
          Any service
        </button>
      </div>
    </form>
  );
}

interface StepProps {
  readonly draft: Draft;
  readonly put: (part: Partial<Draft>) => void;
}

function WhatChanges({
  draft,
  put,
  onReadyMade,
}: StepProps & { readonly onReadyMade: (id: string) => void }) {
  const id = useId();
  const note = dateNote(draft.date, new Date().toISOString().slice(0, 10));
  return (
    <>
      <label htmlFor={`${id}-ready`}>Begin from</label>
      <select
        id={`${id}-ready`}
        className="select"
        value={READY_MADE.find(({ name }) => name === draft.name)?.id ?? ''}
        onChange={(event) => onReadyMade(event.target.value)}
      >
        <option value="">A decision of your own</option>
        {READY_MADE.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-name`}>Its name</label>
      <input
        id={`${id}-name`}
        className="text-input"
        value={draft.name}
        maxLength={DECISION_LIMITS.name}
        onChange={(event) => put({ name: event.target.value })}
      />
      <label htmlFor={`${id}-about`}>In a sentence or two (optional)</label>
      <textarea
        id={`${id}-about`}
        className="text-input"
        rows={2}
        maxLength={DECISION_LIMITS.description}
        value={draft.description}
        onChange={(event) => put({ description: event.target.value })}
      />
      <label htmlFor={`${id}-from`}>From which day (optional)</label>
      <input
        id={`${id}-from`}
        className="text-input"
        type="date"
        value={draft.date ?? ''}
        aria-describedby={note === null ? undefined : `${id}-note`}
        onChange={(event) => put({ date: isoDay(event.target.value) })}
      />
      {note !== null && (
        <p className="hint" id={`${id}-note`}>
          {note}
        </p>
      )}
    </>
  );
}

function ForWhom({ draft, put }: StepProps) {
  return (
    <>
      <p className="hint">Tick all who use it; none ticked means everybody who lives here.</p>
      <Ticks
        all={DECISION_PEOPLE}
        chosen={draft.people}
        name={(id) => peopleOf(id).many}
        onChange={(people) => put({ people })}
      />
      {draft.people.length > 1 && (
        <p className="hint">
          How many people are more than one of these is not published, so their number has two ends.
        </p>
      )}
    </>
  );
}

function WhatItNeeds({ draft, put }: StepProps) {
  const id = useId();
  return (
    <>
      {DEMAND_IDS.map((demand) => (
        <label key={demand} className="check">
          <input
            type="radio"
            name={id}
            checked={draft.demand === demand}
            onChange={() => put({ demand, slowPercent: null })}
          />
          <span>{`${DEMANDS[demand].name}: ${DEMANDS[demand].needs}`}</span>
        </label>
      ))}
      <Slider
        label="A neighbourhood is slow from this share of premises that cannot get it"
        value={draft.slowPercent ?? DEMANDS[draft.demand].slowFrom}
        limits={BARRIER_LIMITS.slowPercent}
        text={(percent) => `${percent}%${draft.slowPercent === null ? ' (usual)' : ''}`}
        onChange={(slowPercent) => put({ slowPercent })}
      />
      {DEMANDS[draft.demand].limit !== null && <p className="hint">{DEMANDS[draft.demand].limit}</p>}
      <label htmlFor={`${id}-hours`}>Hours that make a place count as help</label>
      <select
        id={`${id}-hours`}
        className="select"
        value={draft.hours}
        onChange={(event) => put({ hours: event.target.value as HoursKind })}
      >
        {HOURS_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {HOURS_LABELS[kind]}
          </option>
        ))}
      </select>
    </>
  );
}

function WhatStays({ draft, put }: StepProps) {
  return (
    <>
      <p className="hint">Beside the way online, the service can still be used:</p>
      <Ticks
        all={WAY_IDS}
        chosen={draft.ways}
        name={(way) => WAY_NAMES[way]}
        onChange={(ways) => put({ ways })}
      />
    </>
  );
}

interface TicksProps<Id extends string> {
  readonly all: readonly Id[];
  readonly chosen: readonly Id[];
  readonly name: (id: Id) => string;
  /** Told those that are ticked, in the order of all. */
  readonly onChange: (chosen: readonly Id[]) => void;
}

/** Several of some, each with a box to tick. */
function Ticks<Id extends string>({ all, chosen, name, onChange }: TicksProps<Id>) {
  const turned = (id: Id, on: boolean) => all.filter((one) => (one === id ? on : chosen.includes(one)));
  return all.map((id) => (
    <label key={id} className="check">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={(event) => onChange(turned(id, event.target.checked))}
      />
      <span>{capitalised(name(id))}</span>
    </label>
  ));
}
