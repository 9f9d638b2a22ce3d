import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import { type Change, MOST_CHANGES } from '../../domain/model/scenario';
import { changeWords } from '../../domain/pages/what-if/change-words';
import { changeProblem } from '../../domain/pages/what-if/check-change';
import { replacedBy } from '../../domain/places/changes-seen';
import { capitalised } from '../../domain/words/sentence';
import type { Loader } from '../../load/types';
import type { AppActions } from '../../state/store';
import { Problem } from '../shared/Problem';
import { Said, type Saying } from '../shared/Said';
import { useStay } from '../shared/use-stay';
import { ChangeFields } from './ChangeFields';
import {
  CHANGE_KINDS,
  type ChangeKind,
  changeOf,
  type Draft,
  EMPTY_DRAFT,
  KIND_LABELS,
} from './change-draft';
import { namedSites, selectedSite, usePlaces } from './sites';

interface AddChangeProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly loader: Loader;
  readonly actions: AppActions;
}

const sentenceOf = (dataset: Dataset, change: Change): string =>
  `${capitalised(changeWords(dataset, change))}.`;

/** A form that makes one change at a time. What is wrong with it is said beside the button; nothing typed is lost. */
export function AddChange({ dataset, reading, loader, actions }: AddChangeProps) {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [problem, setProblem] = useState<string | null>(null);
  const [saying, setSaying] = useState<Saying | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const stay = useStay(form);
  const places = usePlaces(loader);
  const sites = useMemo(() => namedSites(dataset, places), [dataset, places]);
  const selected = selectedSite(dataset, reading);
  const kindId = useId();
  const problemId = useId();

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    setSaying(null);
    const typed = draft.where.trim().toLowerCase();
    const site =
      selected && selected.label.toLowerCase() === typed
        ? selected
        : (sites.find(({ label }) => label.toLowerCase() === typed) ?? null);
    const change = changeOf(draft, site);
    const wrong = typeof change === 'string' ? change : changeProblem(dataset, change);
    setProblem(wrong);
    if (wrong !== null || typeof change === 'string') return;
    const former = replacedBy(reading.choices.scenario, change);
    if (former && changeWords(dataset, former) === changeWords(dataset, change)) {
      setProblem('That is in the scenario already.');
      return;
    }
    stay();
    if (!actions.addChange(change)) {
      setProblem(`A scenario holds at most ${MOST_CHANGES} changes: remove one first.`);
      return;
    }
    setSaying({
      text: `Added: ${sentenceOf(dataset, change)}${former ? ` It takes the place of: ${sentenceOf(dataset, former)}` : ''}`,
      undo: () => {
        stay();
        actions.undoScenario();
        setSaying({ text: `Taken back: ${sentenceOf(dataset, change)}` });
      },
    });
    setDraft({ ...draft, point: '', where: '', amount: '' });
  }

  return (
    <form className="what-if-add" ref={form} onSubmit={onSubmit} noValidate>
      <h3>Add a change</h3>
      <label htmlFor={kindId} className="what-if-label">
        What changes
      </label>
      <select
        id={kindId}
        className="select"
        value={draft.kind}
        onChange={(event) => {
          setProblem(null);
          setDraft({ ...draft, kind: event.target.value as ChangeKind, point: '', amount: '' });
        }}
      >
        {CHANGE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_LABELS[kind]}
          </option>
        ))}
      </select>
      <ChangeFields dataset={dataset} draft={draft} sites={sites} selected={selected} onDraft={setDraft} />
      {problem && <Problem className="what-if-problem" id={problemId} text={problem} />}
      <button type="submit" className="button" aria-describedby={problem ? problemId : undefined}>
        Add to the scenario
      </button>
      <Said saying={saying} />
    </form>
  );
}
