import { standIns } from '../../domain/figures/dials/dial-figures';
import { dialsOf, type Part } from '../../domain/figures/dials/dials';
import { combinedIsOffered } from '../../domain/figures/dials/ranking';
import { isHeld, PRESETS, weightOf } from '../../domain/figures/dials/weights';
import {
  DIAL_IDS,
  type DialId,
  INGREDIENTS,
  type Ingredient,
  REFUSED,
  USUAL_WEIGHT,
} from '../../domain/model/ingredients';
import {
  AGGREGATION_TEXT,
  AGGREGATIONS,
  type Aggregation,
  NORMALISATION_TEXT,
  NORMALISATIONS,
  type Normalisation,
  USUAL_WEIGHING,
  WEIGHT_LIMITS,
} from '../../domain/model/weighing';
import { SCORE_NAMES } from '../../domain/words/score-names';
import { capitalised } from '../../domain/words/sentence';
import { Slider } from '../shared/Slider';
import type { AlternativeProps } from './alternative-props';
import { Choice } from './Choice';

/** What the dials are made of, how much each part weighs, and how parts are put together. */
export function Weights(props: AlternativeProps) {
  const { dataset, reading, actions } = props;
  const { weighing } = reading.choices;
  const { parts, dialShares } = dialsOf(dataset, reading.choices);
  const used = parts.filter(({ share }) => share > 0);
  return (
    <details className="alternatives-details">
      <summary>Scores and weights</summary>
      <div className="companions">
        {PRESETS.map((preset) => (
          <button
            key={preset.name}
            type="button"
            className="chip"
            title={preset.what}
            onClick={() => actions.choose({ weighing: { weights: preset.weights } })}
          >
            {preset.name}
          </button>
        ))}
        <button type="button" className="chip" onClick={() => actions.choose({ weighing: USUAL_WEIGHING })}>
          All usual weights
        </button>
      </div>
      {DIAL_IDS.map((dial) => (
        <DialWeights key={dial} dial={dial} parts={parts} {...props} />
      ))}
      <p className="hint">{[...REFUSED.values()].join(' ')}</p>
      <Choice
        label="How figures are put on one scale"
        value={weighing.normalisation}
        options={NORMALISATIONS.map((one) => [one, NORMALISATION_TEXT[one][0]])}
        onChange={(one) => actions.choose({ weighing: { normalisation: one as Normalisation } })}
      />
      <p className="hint">
        {NORMALISATION_TEXT[weighing.normalisation][1]} {standIns(used, weighing)}
      </p>
      <Choice
        label="How figures are added up"
        value={weighing.aggregation}
        options={AGGREGATIONS.map((one) => [one, AGGREGATION_TEXT[one][0]])}
        onChange={(one) => actions.choose({ weighing: { aggregation: one as Aggregation } })}
      />
      <p className="hint">{AGGREGATION_TEXT[weighing.aggregation][1]}</p>
      {combinedIsOffered(dataset) && (
        <fieldset className="dial-weights">
          <legend>The three scores in the optional combined score</legend>
          {DIAL_IDS.map((dial) => (
            <Slider
              key={dial}
              label={capitalised(SCORE_NAMES[dial])}
              value={weighing.dials[dial]}
              limits={WEIGHT_LIMITS}
              text={(value) => weightText(value, value === weighing.dials[dial] ? dialShares[dial] : null)}
              onChange={(weight) => actions.setDialWeight(dial, weight)}
            />
          ))}
        </fieldset>
      )}
    </details>
  );
}

interface DialWeightsProps extends AlternativeProps {
  readonly dial: DialId;
  readonly parts: readonly Part[];
}

function DialWeights({ dial, parts, dataset, reading, actions }: DialWeightsProps) {
  const { weighing, decision } = reading.choices;
  const own = INGREDIENTS.filter((one) => one.dial === dial);
  return (
    <fieldset className="dial-weights">
      <legend>{capitalised(SCORE_NAMES[dial])}</legend>
      {own.map((one) => {
        const part = parts.find(({ ingredient }) => ingredient.id === one.id);
        const weight = weightOf(one, weighing, decision.people);
        if (!isHeld(dataset, one)) return null;
        return (
          <IngredientWeight
            key={one.id}
            ingredient={one}
            name={part?.measure.title ?? 'Reachable library hours (their data are fetched when switched on)'}
            weight={weight}
            share={part?.share ?? 0}
            onWeight={(next) => actions.setWeight(one, next)}
          />
        );
      })}
    </fieldset>
  );
}

interface IngredientWeightProps {
  readonly ingredient: Ingredient;
  readonly name: string;
  readonly weight: number;
  readonly share: number;
  readonly onWeight: (weight: number) => void;
}

/** A switch, and a slider while it is on. */
function IngredientWeight({ ingredient, name, weight, share, onWeight }: IngredientWeightProps) {
  return (
    <div className="ingredient" data-ingredient={ingredient.id}>
      <label className="check">
        <input
          type="checkbox"
          checked={weight > 0}
          onChange={(event) => onWeight(event.target.checked ? ingredient.usual || USUAL_WEIGHT : 0)}
        />
        <span>{name}</span>
      </label>
      {weight > 0 && (
        <Slider
          label={`Weight of ${name}`}
          value={weight}
          limits={WEIGHT_LIMITS}
          text={(value) => weightText(value, value === weight ? share : null)}
          onChange={onWeight}
        />
      )}
    </div>
  );
}

/** @param share null while the page has not worked it out for this weight */
const weightText = (weight: number, share: number | null): string =>
  weight === 0 ? 'off' : share === null ? String(weight) : `${weight}: ${(100 * share).toFixed(0)}%`;
