import './alternatives.css';
import type { AlternativeProps } from './alternative-props';
import { HowSure } from './HowSure';
import { TypeTable } from './TypeTable';
import { Weights } from './Weights';
import { WhatCounts } from './WhatCounts';

/** What decides which alternative an area needs: the service, the barriers, the weights, and how sure it all is. */
export function AlternativeControls(props: AlternativeProps) {
  return (
    <div className="alternatives">
      <WhatCounts {...props} />
      <TypeTable {...props} />
      <Weights {...props} />
      <HowSure {...props} />
    </div>
  );
}
