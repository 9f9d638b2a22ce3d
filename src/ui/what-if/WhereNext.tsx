import { useMemo, useState } from 'react';
import { effectOptions } from '../../domain/figures/scenario/change-figures';
import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import { PEOPLE, type PeopleId } from '../../domain/model/people/people';
import type { NextChoice } from '../../domain/pages/what-if/next-problem';
import {
  allCandidates,
  CANDIDATE_KINDS,
  type CandidateKind,
  candidatesAmong,
} from '../../domain/places/candidates';
import { counts, placesAfter } from '../../domain/places/scenario-places';
import { OBJECTIVES, type Objective } from '../../domain/places/where-next';
import { formatCount } from '../../domain/words/format-value';
import { lacksOutputAreas, noOutputAreas } from '../../domain/words/refusals';
import type { Loader } from '../../load/types';
import type { AppStore } from '../../state/store';
import { Slider } from '../shared/Slider';
import { Choice } from './ChangeFields';
import { NextPlaces } from './NextPlaces';
import { usePlaces } from './sites';
import { useNext } from './use-next';

interface WhereNextProps {
  readonly dataset: Dataset;
  readonly choices: Choices;
  readonly loader: Loader;
  readonly actions: AppStore;
}

const KIND_WORDS: Readonly<Record<CandidateKind, string>> = {
  'gp-practice': 'GP practices (September 2025)',
  place: 'Villages and towns',
  library: 'Libraries that are closed, or have no hours of the kind that counts',
  'mobile-stop-2019': 'Mobile library stops of November 2019 (historic)',
};
const OBJECTIVE_WORDS: Readonly<Record<Objective, string>> = {
  reach: 'bring as many as possible within reach',
  average: 'make the average distance as short as possible',
  'worst-off': 'help those furthest away first',
};
const SIZE = { min: 0, max: 3000, step: 100 };
const MOST = { min: 1, max: 20, step: 1 };

/** Which places would help the chosen group most, from candidates the user lets in. */
export function WhereNext({ dataset, choices, loader, actions }: WhereNextProps) {
  const [choice, setChoice] = useState<NextChoice>({ group: 'residents', objective: 'reach', most: 3 });
  const [kinds, setKinds] = useState<ReadonlySet<CandidateKind>>(new Set(['gp-practice', 'place']));
  const [leastResidents, setLeastResidents] = useState(500);
  const places = usePlaces(loader);
  const all = useMemo(
    () => (places ? allCandidates(dataset, dataset.outputAreas, places) : null),
    [dataset, places],
  );
  const options = effectOptions(choices);
  const candidates = useMemo(() => {
    const counting = placesAfter(dataset, choices.scenario).filter((place) =>
      counts(place, choices.access.hours),
    );
    return all ? candidatesAmong(all, { kinds, leastResidents }, counting) : [];
  }, [all, kinds, leastResidents, dataset, choices.scenario, choices.access.hours]);
  const next = useNext({ dataset, scenario: choices.scenario, options, candidates, choice });
  if (lacksOutputAreas(dataset))
    return (
      <section className="what-if-section" aria-labelledby="what-if-next">
        <h2 id="what-if-next">Where next</h2>
        <p>{noOutputAreas(dataset, 'which place would help most')}</p>
      </section>
    );

  return (
    <section className="what-if-section" aria-labelledby="what-if-next">
      <h2 id="what-if-next">Where next</h2>
      <p>
        The places that would help most, one after the other, starting from the scenario as it stands. That
        help could be given there is an assumption: whether a place has room, or wants it, is not known.
      </p>
      <form
        className="what-if-next"
        onSubmit={(event) => {
          event.preventDefault();
          next.start();
        }}
      >
        <div>
          <Choice
            label="For whom"
            value={choice.group}
            options={PEOPLE.map(({ id, title }) => [id, title] as const)}
            onChange={(group) => setChoice({ ...choice, group: group as PeopleId })}
          />
          <Choice
            label="So as to"
            value={choice.objective}
            options={OBJECTIVES.map((one) => [one, OBJECTIVE_WORDS[one]] as const)}
            onChange={(objective) => setChoice({ ...choice, objective: objective as Objective })}
          />
          <Slider
            label="How many places"
            value={choice.most}
            limits={MOST}
            text={String}
            onChange={(most) => setChoice({ ...choice, most })}
          />
        </div>
        <fieldset>
          <legend>Among</legend>
          {CANDIDATE_KINDS.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={kinds.has(kind)}
                onChange={() => {
                  const wanted = new Set(kinds);
                  if (!wanted.delete(kind)) wanted.add(kind);
                  setKinds(wanted);
                }}
              />
              <span>{KIND_WORDS[kind]}</span>
            </label>
          ))}
          {kinds.has('place') && (
            <Slider
              label="villages and towns nearest to at least so many residents"
              value={leastResidents}
              limits={SIZE}
              text={formatCount}
              onChange={setLeastResidents}
            />
          )}
          <p className="hint">
            {all
              ? `${formatCount(candidates.length)} candidates. Those of a village or town are the residents of output areas nearer to it than to any other named.`
              : actions.failed.sites
                ? 'The candidates cannot be listed: what they are counted from could not be loaded.'
                : 'Loading the candidates…'}
          </p>
        </fieldset>
        <div className="what-if-buttons">
          <button type="submit" className="button" disabled={!all || next.state.kind === 'running'}>
            Find the places
          </button>
          {next.state.kind === 'running' && (
            <button type="button" className="button button--secondary" onClick={next.cancel}>
              Cancel
            </button>
          )}
        </div>
      </form>
      <NextPlaces state={next.state} actions={actions} />
    </section>
  );
}
