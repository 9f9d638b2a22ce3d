import { useEffect, useMemo, useState } from 'react';
import type { CoverageFile } from '../../artefact/files';
import { standingOf, twoNewest } from '../../domain/figures/loaded-standing';
import { NOT_SINCE_2016, sinceCouncil, sinceFormer } from '../../domain/figures/was-and-now';
import { isOneOfMany, type LoadedLayer, takesPlaceOf } from '../../domain/model/loaded-layer';
import { CHECK_LIMITS } from '../../domain/sums/disclosure';
import type { Draft } from '../../formats/layout';
import { type FileFacts, layerOf } from '../../formats/loaded-from-file';
import type { FileReading } from '../../formats/read-file';
import { WasAndNowTable } from '../coverage/WasAndNowTable';
import { councilFiguresOf } from './council-was';
import { chosenColumns, FigurePicker } from './FigurePicker';
import { FigureTotals } from './FigureTotals';
import { StandingChoice } from './StandingChoice';

/** A layer the person wants, and the one it is to replace, if any. */
export interface ChosenLayer {
  readonly layer: LoadedLayer;
  /** Key of the layer it takes the place of; null = only of its own former self. */
  readonly insteadOf: string | null;
}

interface UnderstoodLayerProps {
  readonly reading: FileReading;
  readonly draft: Draft;
  readonly facts: FileFacts;
  readonly coverage: CoverageFile | null;
  /** On the map already: published with it, or added before. */
  readonly layers: readonly LoadedLayer[];
  /** Told of every change; null while nothing is chosen. */
  readonly onChosen: (chosen: ChosenLayer | null) => void;
}

/** What a file of figures would add: which columns, in place of what, and what changed since the vintage before. */
export function UnderstoodLayer(props: UnderstoodLayerProps) {
  const { reading, draft, facts, coverage, layers, onChosen } = props;
  const [isProtected, setProtected] = useState(true);
  // What a person ticked holds on when the file is read again in another way; what is new is ticked as usual.
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [insteadOf, setInsteadOf] = useState<string | null>(null);
  const columns = useMemo(() => chosenColumns(draft.figures, ticked), [draft.figures, ticked]);
  const picks = isOneOfMany(reading.layout.id) && draft.figures.length > 1;
  const layer = useMemo(() => {
    const figures = picks ? draft.figures.filter(({ key }) => columns.has(key)) : draft.figures;
    const made = layerOf(reading, { ...draft, figures }, facts, isProtected);
    const beside = layers.filter((other) => !takesPlaceOf(made, other) && other.key !== insteadOf);
    return layerOf(reading, { ...draft, figures }, facts, isProtected, beside);
  }, [reading, draft, facts, isProtected, picks, columns, layers, insteadOf]);
  useEffect(() => {
    onChosen(layer.figures.length > 0 ? { layer, insteadOf } : null);
  }, [layer, insteadOf, onChosen]);

  const others = layers.filter(({ kind, key }) => kind === layer.kind && key !== layer.key);
  const two = isOneOfMany(layer.kind) ? null : twoNewest([layer, ...others]);
  const between = two ? sinceFormer(two.now, two.was) : [];
  const council = coverage?.fixed ? sinceCouncil(layer, councilFiguresOf(coverage.fixed)) : [];
  return (
    <>
      <StandingChoice standing={standingOf(layer, layers)} insteadOf={insteadOf} onChoose={setInsteadOf} />
      {picks && (
        <FigurePicker
          figures={draft.figures}
          chosen={columns}
          onTick={(changes) => setTicked(new Map([...ticked, ...changes]))}
        />
      )}
      <FigureTotals layer={layer} />
      {between.length > 0 && <WasAndNowTable changes={between} since=" in files of this kind" />}
      {council.length > 0 && <WasAndNowTable changes={council} since=" against the map’s own figures" />}
      {layer.kind.startsWith('ofcom') && <p className="hint">{NOT_SINCE_2016}</p>}
      {!layer.official && (
        <label className="check protect">
          <input
            type="checkbox"
            checked={isProtected}
            onChange={(event) => setProtected(event.target.checked)}
          />
          <span>
            Hold back small figures: fewer than 10 is not shown, counts are rounded to 5, and what could be
            worked out from others is held back too. Leave this on unless the figures are public already.{' '}
            <span className="muted">{CHECK_LIMITS}</span>
          </span>
        </label>
      )}
    </>
  );
}
