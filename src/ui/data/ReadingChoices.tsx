import { useId, useState } from 'react';
import type { Choice, Corrections } from '../../formats/reader/corrections';

interface ReadingChoicesProps {
  readonly choices: readonly Choice[];
  readonly onCorrect: (correction: Corrections) => void;
}

/** Decisions on the whole file, each in a menu: the sheet, the headings, the key, which rows of a place. */
export function ReadingChoices({ choices, onCorrect }: ReadingChoicesProps) {
  const asked = choices.filter(({ id, options }) => !isOfColumn(id) && options.length > 1);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="reading-choices" className="reading-choices">
      <h3 id="reading-choices">Is it read as you mean it?</h3>
      {asked.map((choice) => (
        <ChoiceMenu key={choice.id} choice={choice} label={choice.question} onCorrect={onCorrect} />
      ))}
    </section>
  );
}

/** Choices on a single column stand beside it. */
const isOfColumn = (id: string): boolean => /^column \d+$/.test(id);

interface ChoiceMenuProps {
  readonly choice: Choice;
  readonly label: string;
  readonly onCorrect: (correction: Corrections) => void;
  /** The label is said and not shown: it stands in a table that says it. */
  readonly isQuiet?: boolean;
}

/** One decision of the reader, to be taken otherwise. */
export function ChoiceMenu({ choice, label, onCorrect, isQuiet = false }: ChoiceMenuProps) {
  const id = useId();
  // Shown at once, while the file is read again; a new reading brings a new choice.
  const [picked, setPicked] = useState<{ readonly of: Choice; readonly at: number } | null>(null);
  return (
    <div className="choice-menu">
      <label htmlFor={id} className={isQuiet ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={picked?.of === choice ? picked.at : choice.chosen}
        onChange={(event) => {
          const at = Number(event.target.value);
          const option = choice.options[at];
          if (!option) return;
          setPicked({ of: choice, at });
          onCorrect(option.correction);
        }}
      >
        {choice.options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options are told by their place
          <option key={at} value={at}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
