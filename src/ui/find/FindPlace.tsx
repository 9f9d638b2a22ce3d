import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Row } from '../../domain/model/codes';
import type { Dataset } from '../../domain/model/dataset';
import type { Loaded } from '../../load/types';
import { useSpoken } from '../announce/speak';
import { Problem } from '../shared/Problem';
import { FindList } from './FindList';
import {
  type FindAnswer,
  type FindIndex,
  type FindOption,
  findOptions,
  NOTHING_ASKED,
  prepareIndex,
} from './find-options';
import { useFindIndex } from './use-find-index';

interface FindPlaceProps {
  readonly dataset: Dataset;
  /** Fetches every place and every postcode at once, so that no request betrays which was asked for. */
  readonly loadIndex: () => Promise<Loaded<FindIndex>>;
  readonly onChoose: (
    row: Row,
    label: string,
    at: { readonly lon: number; readonly lat: number } | null,
    opens?: FindOption['opens'],
  ) => void;
}

/** Search for a postcode, place, area, ward or library, from our own files and without asking anyone. */
export function FindPlace({ dataset, loadIndex, onChoose }: FindPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<FindOption | null>(null);
  // Enter pressed before the index has arrived is answered when it does.
  const [waitingFor, setWaitingFor] = useState<string | null>(null);
  const { state, load } = useFindIndex(loadIndex);
  const fetched = state.kind === 'ready' ? state.index : null;
  const index = useMemo(() => (fetched ? prepareIndex(dataset, fetched) : null), [dataset, fetched]);
  const answer = useMemo(() => (index ? findOptions(index, text) : NOTHING_ASKED), [index, text]);
  const choose = (option: FindOption) => {
    setChosen(option);
    setWaitingFor(null);
    onChoose(option.row, option.label, option.at, option.opens);
  };

  const combobox = useCombobox<FindOption>({
    id: useId(),
    items: [...answer.options],
    itemToString: (option) => option?.label ?? '',
    defaultHighlightedIndex: 0,
    stateReducer: forgetTheLast,
    onInputValueChange: ({ inputValue }) => {
      setText(inputValue);
      setChosen((last) => (last?.label === inputValue ? last : null));
      if (inputValue !== '') load();
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) choose(selectedItem);
    },
  });
  const { setInputValue, closeMenu, openMenu } = combobox;
  const label = combobox.getLabelProps();

  const first = answer.options[0];
  useEffect(() => {
    if (!index || waitingFor === null || waitingFor !== text) return;
    setWaitingFor(null);
    if (answer.isGuess) openMenu();
    else if (first) {
      setChosen(first);
      setInputValue(first.label);
      closeMenu();
      onChoose(first.row, first.label, first.at, first.opens);
    }
  }, [waitingFor, text, index, first, answer.isGuess, setInputValue, closeMenu, openMenu, onChoose]);

  const asked = text.trim() !== '';
  const isListed = combobox.isOpen && asked && answer.options.length > 0;
  const said = chosen
    ? `${answer.message} ${chosenText(dataset, chosen)}`.trim()
    : statusText(asked, state.kind, answer, isListed);
  // not at each letter: what is typed on may be found
  useSpoken(said);
  const inputProps = combobox.getInputProps({
    ref: input,
    className: 'find-input',
    placeholder: 'Postcode or place',
    spellCheck: false,
    onFocus: load,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter' && state.kind === 'loading') setWaitingFor(event.currentTarget.value);
    },
  });
  const tryAgain = () => {
    // The button goes away: back to the field, with the list open for when the answer comes.
    input.current?.focus();
    combobox.openMenu();
    load();
  };
  return (
    <search className="find">
      <label id={label.id} htmlFor={label.htmlFor} className="visually-hidden">
        Postcode or place
      </label>
      <div className="find-box">
        <SearchIcon />
        <input {...inputProps} {...listState(inputProps, isListed)} />
        {asked && (
          <button type="button" className="find-clear" onClick={() => setInputValue('')}>
            Clear<span className="visually-hidden"> search</span>
          </button>
        )}
      </div>
      <div className="find-drop">
        <p className={messageClass(answer, chosen !== null)}>{said}</p>
        {state.kind === 'problem' && asked && (
          <Problem className="find-message" text={`Search could not be loaded. ${state.problem.text}`}>
            <button type="button" className="button button--secondary" onClick={tryAgain}>
              Try again
            </button>
          </Problem>
        )}
        <FindList
          options={answer.options}
          isListed={isListed}
          highlighted={combobox.highlightedIndex}
          menuProps={combobox.getMenuProps({}, { suppressRefError: true })}
          itemProps={(option, at) => combobox.getItemProps({ item: option, index: at })}
        />
      </div>
    </search>
  );
}

/** Counts are for a screen reader only; what must be known is shown, and after a choice while the field has focus. */
function messageClass({ message }: FindAnswer, isChosen: boolean): string {
  if (message === '') return 'visually-hidden';
  return isChosen ? 'find-message find-message--passing' : 'find-message';
}

function chosenText(dataset: Dataset, { label, row, opens }: FindOption): string {
  if (opens) return `${label}, ${opens.by}, opened`;
  const name = dataset.names[row] ?? '';
  return label === name ? `${name} selected` : `${label}: ${name} selected`;
}

function statusText(asked: boolean, kind: string, answer: FindAnswer, isListed: boolean): string {
  if (!asked || kind === 'problem' || kind === 'idle') return '';
  if (kind === 'loading') return 'Loading places and postcodes…';
  if (answer.message !== '') return answer.message;
  return isListed ? `${answer.options.length} found` : '';
}

const { InputBlur, InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;

/**
 * The field only asks; what is selected is the area. So nothing stays selected in it, and choosing the same place
 * again is a choice again. Leaving the field chooses nothing and clears nothing.
 */
function forgetTheLast(
  state: UseComboboxState<FindOption>,
  { type, changes }: UseComboboxStateChangeOptions<FindOption>,
): Partial<UseComboboxState<FindOption>> {
  if (type === InputKeyDownEnter || type === ItemClick) return changes;
  if (type === InputBlur) return { ...changes, selectedItem: null, inputValue: state.inputValue };
  return { ...changes, selectedItem: null };
}

/** The list is drawn only when it holds something: nothing may point into it before. */
function listState(inputProps: { readonly 'aria-activedescendant': string }, isListed: boolean) {
  const active = isListed ? inputProps['aria-activedescendant'] : undefined;
  return { 'aria-expanded': isListed, 'aria-activedescendant': active };
}

function SearchIcon() {
  return (
    <svg
      className="find-icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
