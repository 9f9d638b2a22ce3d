import type { Standing } from '../../domain/figures/loaded-standing';

interface StandingChoiceProps {
  readonly standing: Standing;
  /** Key of the layer to replace; null = keep all. */
  readonly insteadOf: string | null;
  readonly onChoose: (insteadOf: string | null) => void;
}

/** What a file would take the place of, and whether it should take the place of another vintage too. */
export function StandingChoice({ standing, insteadOf, onChoose }: StandingChoiceProps) {
  const { warnings } = standing;
  // What is published with the map stays.
  const beside = standing.beside.filter(({ origin }) => origin === 'added');
  if (beside.length === 0 && warnings.length === 0) return null;
  // What is published with the map stays: another vintage stands beside it.
  const replaceable = beside.filter(({ origin }) => origin === 'added');
  return (
    <div className="standing">
      {warnings.map((text) => (
        <p key={text} className="aside-note">
          {text}
        </p>
      ))}
      {replaceable.length > 0 && (
        <fieldset>
          <legend>
            {beside.length === 1 ? 'A file of this kind is' : 'Files of this kind are'} on the map already
          </legend>
          <label className="check">
            <input
              type="radio"
              name="standing"
              checked={insteadOf === null}
              onChange={() => onChoose(null)}
            />
            <span>
              Keep {beside.length === 1 ? 'both' : 'all'}, each with its date. The connection score goes by
              the newest.
            </span>
          </label>
          {replaceable.map(({ key, source }) => (
            <label key={key} className="check">
              <input
                type="radio"
                name="standing"
                checked={insteadOf === key}
                onChange={() => onChoose(key)}
              />
              <span>
                Take the place of {source.title} ({source.vintage})
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
