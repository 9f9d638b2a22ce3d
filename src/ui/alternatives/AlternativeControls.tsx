import './alternatives.css';
import type { AlternativeProps } from './alternative-props';
import { HowSure } from './HowSure';
import { ServiceProfile } from './ServiceProfile';
import { TypeTable } from './TypeTable';
import { Weights } from './Weights';

/** What decides which alternative an area needs: the service, the barriers, the weights, and how sure it all is. */
export function AlternativeControls(props: AlternativeProps) {
  return (
    <div className="alternatives">
      <ServiceProfile {...props} />
      <TypeTable {...props} />
      <Weights {...props} />
      <HowSure {...props} />
    </div>
  );
}
