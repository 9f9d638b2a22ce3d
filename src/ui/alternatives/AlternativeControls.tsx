import type { Dataset } from '../../domain/model/dataset';
import type { Reading } from '../../domain/model/reading';
import type { AppStore } from '../../state/store';
import './alternatives.css';
import { DialThresholds } from './DialThresholds';
import { HowSure } from './HowSure';
import { ServiceProfile } from './ServiceProfile';
import { TypeTable } from './TypeTable';
import { Weights } from './Weights';

export interface AlternativeProps {
  readonly dataset: Dataset;
  readonly reading: Reading;
  readonly actions: AppStore;
}

/** What decides which alternative an area needs: the service, the thresholds, the weights, and how sure it all is. */
export function AlternativeControls(props: AlternativeProps) {
  return (
    <div className="alternatives">
      <ServiceProfile {...props} />
      <TypeTable {...props} />
      <DialThresholds {...props} />
      <Weights {...props} />
      <HowSure {...props} />
    </div>
  );
}
