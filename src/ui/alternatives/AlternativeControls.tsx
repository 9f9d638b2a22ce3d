import { rowNouns } from '../../domain/words/row-nouns';
import './alternatives.css';
import type { AlternativeProps } from './alternative-props';
import { HowSure } from './HowSure';
import { TypeTable } from './TypeTable';
import { Weights } from './Weights';
import { WhatCounts } from './WhatCounts';

/** What decides which alternative an area needs: the service, the barriers, the weights, and how sure it all is. */
export function AlternativeControls(props: AlternativeProps) {
  const { dataset } = props.reading;
  return (
    <div className="alternatives">
      <WhatCounts {...props} />
      <TypeTable {...props} />
      {dataset.madeOf ? (
        <p className="hint">
          {`Scores rank small areas against each other: they are not worked out for ${rowNouns(dataset).many}.`}
        </p>
      ) : (
        <>
          <Weights {...props} />
          <HowSure {...props} />
        </>
      )}
    </div>
  );
}
