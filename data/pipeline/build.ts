import { fileURLToPath } from 'node:url';
import { FILES } from '../../src/artefact/files';
import type { CouncilProfile } from '../councils/profile';
import { stage as accessPoints } from './access-points/stage';
import { createAreaIndex } from './area-index';
import { areasStage } from './areas/stage';
import { stage as basemap } from './basemap/stage';
import { busStopsStage } from './bus-stops/stage';
import { stage as cds } from './cds/stage';
import { councilStage } from './council/stage';
import { stage as coverage } from './coverage/stage';
import { currentFigures } from './current/stage';
import { groupingFiles, withOwnPlaces } from './groupings/stage';
import { createInputs } from './inputs';
import { keysStage } from './keys/stage';
import { neighbourhoodFiles } from './neighbourhoods/stage';
import { outputAreasStage } from './output-areas/stage';
import { stage as places } from './places/stage';
import { populationStage } from './population/stage';
import { stage as postcodes } from './postcodes/stage';
import { withManifest } from './publish';
import { stage as shapes } from './shapes/stage';
import { sitesStage } from './sites/stage';
import type { Artefact, Stage } from './stage';
import { stage as walking } from './walking/stage';

const STAGES: readonly Stage[] = [shapes, basemap, walking, accessPoints, cds, coverage, places, postcodes];

/** Where a council's own lists lie. */
const COUNCILS = fileURLToPath(new URL('../councils', import.meta.url));

interface BuildOptions {
  /** Folder of `npm run data:fetch`; null = the inputs alone. */
  readonly fetched?: string | null;
  readonly say?: (line: string) => void;
}

/** Everything published for a council, computed in memory from the inputs below `inputsFolder`. */
export async function build(
  inputsFolder: string,
  profile: CouncilProfile,
  { fetched = null, say = () => undefined }: BuildOptions = {},
): Promise<readonly Artefact[]> {
  const inputs = createInputs(inputsFolder, fetched);
  const areas = createAreaIndex(inputs, profile);
  const { code, name, folder } = profile;
  const context = { profile, inputs, council: { code, name, folder }, areas, say };
  const areaFiles = areasStage(profile)(context);
  const staged = [
    councilStage(profile),
    outputAreasStage(profile),
    sitesStage(profile),
    keysStage(profile),
    populationStage(profile),
    ...STAGES,
  ].flatMap((stage) => stage(context));
  const artefacts = [
    ...areaFiles,
    ...(await neighbourhoodFiles(context, areaFiles.find(({ path }) => path === FILES.areas)?.text ?? '')),
    ...staged,
    ...busStopsStage(staged.find(({ path }) => path === FILES.accessPoints))(context),
  ];
  const first = withManifest(context.council, artefacts, inputs);
  const own = (await withOwnPlaces(profile, first, COUNCILS, say)).filter(
    ({ path }) => path !== FILES.manifest,
  );
  const held = withManifest(context.council, own, inputs);
  const further = [...(await currentFigures(context, held)), ...groupingFiles(held)];
  return withManifest(context.council, [...own, ...further], inputs);
}
