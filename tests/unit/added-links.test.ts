import { beforeEach, describe, expect, test } from 'vitest';
import {
  filesInWords,
  keysBehind,
  keysMissing,
  missingFilesText,
} from '../../src/domain/figures/added-files';
import { formerMark } from '../../src/domain/figures/loaded-ids';
import { openingChoices } from '../../src/domain/model/choices';
import type { Dataset } from '../../src/domain/model/dataset';
import type { LoadedLayer } from '../../src/domain/model/loaded-layer';
import type { FigureId } from '../../src/domain/model/measure';
import { NOTHING_ADDED, withAdditions, withLayer } from '../../src/domain/places/with-loaded';
import { read } from '../../src/domain/read';
import { buildPack, type EvidencePack } from '../../src/export/evidence-pack';
import { recipeOf } from '../../src/export/recipe';
import { encodeRecipe } from '../../src/export/recipe-format';
import { verifyRecipe } from '../../src/export/verify-recipe';
import type { Draft } from '../../src/formats/layout';
import { layerOf, sourceOfFile } from '../../src/formats/loaded-from-file';
import type { AccessPointDraft } from '../../src/formats/reader/place-list';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { missingOf, writeAdded } from '../../src/state/link/added-files';
import { createAppStore } from '../../src/state/store';
import { openWaitingLink, sayWhatIsMissing } from '../../src/ui/data/waiting-link';
import { manifest, population, present } from './evidence-fixture';
import { SOMERSET_DATA as published, readMade, SPINE } from './import-fixture';

// Made-up figures: they reach no map.
const { code, area } = SPINE.keys.outputAreas;
const SHA = 'ab'.repeat(32);
const OWN_SHA = '0123456789abcdef'.repeat(4);
let ofcom: LoadedLayer;
let own: LoadedLayer;
beforeEach(async () => {
  const made = async (text: string, name: string, sha256: string) => {
    const reading = await readMade(text, name);
    return layerOf(reading, reading.draft as Draft, { name, bytes: 9, sha256, addedOn: '2026-11-24' }, true);
  };
  const rows = code.map((one, at) => `${one},1000,${area[at]}`);
  ofcom = await made(
    `output_area,All Premises,Number of premises unable to receive 2Mbit/s\n${rows.join('\n')}\n`,
    '202607_fixed_oa_coverage_r1.csv',
    SHA,
  );
  own = await made(
    `LSOA21CD,Visits\n${SPINE.codes.map((one, at) => `${one},${50 + at}`).join('\n')}\n`,
    'secret service.csv',
    OWN_SHA,
  );
});
const withBoth = (): Dataset => withAdditions(published, withLayer(withLayer(NOTHING_ADDED, ofcom), own));
const linkOf = (dataset: Dataset, choices: Parameters<typeof read>[1]): string => {
  const query = new URLSearchParams(encodeChoices(choices));
  writeAdded(query, keysBehind(dataset, read(dataset, choices)));
  return `?${query}`;
};
const visits = (): FigureId => own.figures[0]?.measure.id ?? 'imd_decile';

describe('a link made with added files', () => {
  test('names those its view rests on, no others, and tells nothing of their names', () => {
    const dataset = withBoth();
    // Ofcom's file says of areas what a service lacks, and so highlights some in every view; unless that is not asked.
    const bare = { ...openingChoices('overview'), highlight: ['far'] as const };
    expect(linkOf(dataset, bare)).not.toContain('added=');
    expect(missingOf(linkOf(dataset, openingChoices('overview')), published)).toEqual([ofcom.key]);
    const link = linkOf(dataset, { ...bare, measure: visits() });
    expect(missingOf(link, published)).toEqual([own.key]);
    expect(link).not.toContain('secret');
    expect(new URLSearchParams(link).get('added')).toBe('table_0123456789abcdef0123456789abcdef');
    // nor anything that a guessed name could be tried against, as earlier versions did
    expect(link).not.toContain(formerMark('secret service.csv'));
    // The dials rest on Ofcom's file though no colour shows it.
    expect(missingOf(linkOf(dataset, openingChoices('alternatives')), published)).toEqual([ofcom.key]);
    const [selected = null] = published.codes;
    const opened = linkOf(dataset, { ...openingChoices('overview'), selected });
    expect(missingOf(opened, published)).toEqual([ofcom.key, own.key]);
    expect(missingOf(opened, dataset)).toEqual([]);
  });

  test('says in plain words what is missing, and falls back to the usual figure', () => {
    const measure: FigureId = ofcom.figures[0]?.measure.id ?? 'imd_decile';
    const link = linkOf(withBoth(), { ...openingChoices('overview'), measure });
    expect(missingFilesText(missingOf(link, published))).toBe(
      'This link was made with a file added in that person’s browser: Ofcom Connected Nations: fixed coverage by output area, July 2026. Add the file to see the same; until then the map shows the published data.',
    );
    const { choices, dropped } = decodeChoices(link, published);
    expect(choices.measure).toBe(openingChoices('overview').measure);
    expect(dropped).toEqual([
      'The link asked for a figure of a file that is not here, so the usual one is shown.',
    ]);
    // A link that lost its mark still asks for the figure.
    expect(missingOf(`?measure=${measure}`, published)).toEqual([ofcom.key]);
    expect(missingOf('?measure=loaded_below_2_pct&added=x.__proto___1.constructor_2', published)).toEqual([]);
    expect(filesInWords([ofcom.key, own.key])).toBe(
      'Ofcom Connected Nations: fixed coverage by output area, July 2026 and a table of that person’s own',
    );
  });

  test('is shown as it was made once the file is added', () => {
    const link = linkOf(withBoth(), { ...openingChoices('overview'), highlight: ['far'], measure: visits() });
    const store = createAppStore(published, decodeChoices(link, published).choices);
    sayWhatIsMissing(store, link);
    const [notice] = store.getState().notices;
    expect(notice?.text).toContain('a table of that person’s own');
    store.getState().setAdditions(withLayer(NOTHING_ADDED, ofcom));
    expect(openWaitingLink(store)).toBe(false);
    store.getState().setAdditions(withLayer(NOTHING_ADDED, own));
    expect(openWaitingLink(store)).toBe(true);
    expect(store.getState().reading.measure.id).toBe(visits());
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'The file is added: this is the view of the link you opened.',
    ]);
    expect(openWaitingLink(store)).toBe(false);
  });

  test('of an earlier version, which knew a table by its name, opens with a plain sentence and finds it by its name', () => {
    const former = `table_${formerMark('secret service.csv')}`;
    const link = `?measure=loaded_${former}_column_2&sort=loaded_${former}_column_2.down&added=${former}`;
    const store = createAppStore(published, decodeChoices(link, published).choices);
    expect(store.getState().reading.measure.id).toBe('offline_pct');
    sayWhatIsMissing(store, link);
    expect(store.getState().notices[0]?.text).toBe(
      'This link was made with a file added in that person’s browser: a table of that person’s own, which this older link knows by its file’s name. Add the file to see the same; until then the map shows the published data.',
    );
    store.getState().setAdditions(withLayer(NOTHING_ADDED, own));
    expect(openWaitingLink(store)).toBe(true);
    const { choices } = store.getState();
    expect([choices.measure, choices.sort.by]).toEqual([visits(), visits()]);
    // what is written from then on is of today
    expect(linkOf(store.getState().dataset, choices)).toContain(`added=${own.key}`);
  });

  test('made with a list of places says whether it replaced the published libraries', async () => {
    const text = `name,longitude,latitude,hours open per week\nHub,${published.lon[0]},${published.lat[0]},20\n`;
    const reading = await readMade(text, 'hubs.csv');
    const source = sourceOfFile(reading, { name: 'hubs.csv', bytes: 9, sha256: SHA, addedOn: '2026-11-24' });
    const { points } = reading.draft as AccessPointDraft;
    const dataset = withAdditions(published, {
      layers: [],
      points: { how: 'instead', points, source, notes: [] },
    });
    const keys = keysBehind(dataset, read(dataset, openingChoices('overview')));
    expect(keysMissing(published, keys)).toEqual([`access-points_instead-${'ab'.repeat(16)}`]);
    expect(keysMissing(dataset, keys)).toEqual([]);
    // another list, used in the same way, is not the list
    const another = `access-points_instead-${'cd'.repeat(16)}`;
    expect(keysMissing(dataset, [another])).toEqual([another]);
    // an earlier version said only how it was used
    expect(keysMissing(dataset, ['access-points_instead'])).toEqual([]);
    expect(keysMissing(dataset, ['access-points_beside'])).toEqual(['access-points_beside']);
    expect(filesInWords(keys)).toBe(
      'a list of places with public computers, used instead of the published libraries',
    );
  });
});

describe('a recipe made with an added file', () => {
  const pack = (dataset: Dataset): EvidencePack => {
    const choices = { ...openingChoices('overview'), measure: visits() };
    const entry = { reading: read(dataset, choices), link: 'https://x.example/', caption: '', altText: null };
    return buildPack({
      dataset,
      population,
      assessment: null,
      madeOn: new Date(2026, 10, 24, 12),
      entries: [entry],
    });
  };
  const recipe = (): string => {
    const dataset = withBoth();
    return recipeOf(dataset, manifest, pack(dataset), ({ choices }) => linkOf(dataset, choices));
  };

  test('keeps the file’s name and fingerprint, and is the same where that file is added', () => {
    const { data } = JSON.parse(recipe());
    const source = data.sources.find(({ id }: { id: string }) => id === own.source.id);
    expect(source).toMatchObject({ added: true, inputs: [{ path: 'secret service.csv', sha256: OWN_SHA }] });
    const found = verifyRecipe(recipe(), present(withBoth()));
    expect(found).toMatchObject({ verdict: 'same', problems: [], moved: [] });
  });

  test('asks for the file by name and fingerprint where it is not', () => {
    const found = verifyRecipe(recipe(), present(published));
    expect(found.problems).toContain(
      `It was made with a file added in a browser: secret service.csv (SHA-256 ${OWN_SHA}). Add that file under “Add data”, then open the recipe again.`,
    );
    expect(found.verdict).not.toBe('same');
    expect(found.moved).toEqual([]);
    expect(found.views[0]?.problems.join(' ')).toContain('“Visits');
  });

  test('tells another file of the same name by its fingerprint', async () => {
    const reading = await readMade(`LSOA21CD,Visits\n${published.codes[0]},50\n`, 'secret service.csv');
    const facts = { name: 'secret service.csv', bytes: 9, sha256: 'cd'.repeat(32), addedOn: '2026-11-24' };
    const other = layerOf(reading, reading.draft as Draft, facts, true);
    const dataset = withAdditions(published, withLayer(NOTHING_ADDED, other));
    const found = verifyRecipe(recipe(), present(dataset));
    expect(found.verdict).not.toBe('same');
    expect(found.problems.join(' ')).toContain('The file of that name on the map is a different one.');
  });

  test('of an earlier version, which knew the file by its name, is the same where that file is added', () => {
    const { checksum: _, ...made } = JSON.parse(recipe());
    const former = `table_${formerMark('secret service.csv')}`;
    const older = encodeRecipe(JSON.parse(JSON.stringify(made).replaceAll(own.key, former)));
    expect(older).not.toContain(own.key);
    expect(verifyRecipe(older, present(withBoth()))).toMatchObject({
      verdict: 'same',
      problems: [],
      moved: [],
    });
    expect(verifyRecipe(older, present(published)).problems.join(' ')).toContain('secret service.csv');
  });
});
