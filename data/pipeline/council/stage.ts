import { decodeCouncil } from '../../../src/artefact/council';
import { FILES } from '../../../src/artefact/files';
import type { CouncilProfile } from '../../councils/profile';
import type { Stage } from '../stage';

/** What the council's profile says of reaching it, checked. Empty until the council gives its contacts. */
export function councilStage({ contacts }: CouncilProfile): Stage {
  return () => [{ path: FILES.council, text: `${JSON.stringify(decodeCouncil({ contacts }), null, 1)}\n` }];
}
