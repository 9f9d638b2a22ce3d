import { decodeCouncil } from '../../../src/artefact/council';
import { FILES } from '../../../src/artefact/files';
import type { CouncilProfile } from '../../councils/profile';
import type { Stage } from '../stage';

/** What the council's profile says of reaching it and of its own assessment, checked. Empty until the council gives it. */
export function councilStage({ contacts, assessment }: CouncilProfile): Stage {
  return () => [
    { path: FILES.council, text: `${JSON.stringify(decodeCouncil({ contacts, assessment }), null, 1)}\n` },
  ];
}
