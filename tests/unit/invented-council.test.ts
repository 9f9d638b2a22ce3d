import { expect, test } from 'vitest';
import { decodeCouncil } from '../../src/artefact/council';
import { FILES } from '../../src/artefact/files';
import { decodeShapes, decodeWalking } from '../../src/artefact/shapes';
import { MEASURE_IDS } from '../../src/domain/model/catalogue';
import { openingChoices, VIEW_IDS } from '../../src/domain/model/choices';
import { Status } from '../../src/domain/model/column';
import { read } from '../../src/domain/read';
import { inventedArtefacts } from '../invented/artefacts';
import {
  coverage,
  inventedJson,
  manifest,
  outputAreas,
  places,
  population,
  scene,
  spine,
  wholeDataset,
} from '../invented/invented-council';

test('the invented council has every file that the app loads, but what publishers’ current files give', () => {
  const wanted = Object.values(FILES).filter(
    (file) => ![FILES.currentFigures, FILES.busStops].some((one) => one === file),
  );
  expect(
    inventedArtefacts()
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(wanted.toSorted());
  expect(coverage.beside?.rows.map(({ code }) => code)).toContain(wholeDataset.council.code);
  expect(places.name.filter((name) => name === 'Mockham')).toHaveLength(2);
  expect(decodeCouncil(inventedJson(FILES.council)).contacts).toHaveLength(1);
  expect(decodeWalking(inventedJson(FILES.walking), 15).polygons).toHaveLength(5);
  expect(decodeShapes(inventedJson(FILES.lightShapes)).areas).toHaveLength(wholeDataset.count);
});

test('it has a figure of every measure, the gaps that publishers leave, and a place for each kind of thing', () => {
  expect(wholeDataset.count).toBe(30);
  expect([...wholeDataset.columns.keys()].toSorted()).toEqual([...MEASURE_IDS].toSorted());
  for (const [id, { values, status }] of wholeDataset.columns)
    expect(new Set(values.filter((_, row) => status[row] === Status.value)).size, id).toBeGreaterThan(3);
  const seen = new Set([...wholeDataset.columns.values()].flatMap(({ status }) => [...status]));
  expect([...seen].toSorted()).toEqual([Status.value, Status.noData, Status.suppressed]);
  expect(new Set(wholeDataset.districts).size).toBe(3);
  expect(new Set(wholeDataset.ruralUrban).size).toBeGreaterThan(2);
  expect(scene.shapes.districts).toHaveLength(3);
  // a library of a neighbour is nearest to somebody
  expect(new Set(wholeDataset.nearestAccessPoint).size).toBeGreaterThan(4);
});

test('its counts fit together', () => {
  for (const id of ['residents', 'households'] as const) {
    const sums = new Array<number>(wholeDataset.count).fill(0);
    for (const [at, row] of outputAreas.area.entries())
      sums[row] = (sums[row] ?? 0) + (outputAreas[id][at] ?? 0);
    expect(sums).toEqual([...(wholeDataset.counts.get(id)?.values ?? [])]);
  }
  for (const { total, answers } of population.topics)
    for (const [row, all] of total.entries())
      expect(answers.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0)).toBe(all);
  expect(spine.keys.postcodeOutputArea).toHaveLength(spine.postcodes.area.length);
});

test('nothing of it can be taken for what somebody publishes', () => {
  for (const { publisher, attribution } of manifest.sources) {
    expect(publisher).toMatch(/^Invented /);
    expect(attribution).toMatch(/^Invented /);
  }
  expect(
    inventedArtefacts()
      .filter(({ text }) => /Somerset(?! County)/.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});

test.each(VIEW_IDS)('the view %s has something to say of it', (view) => {
  const reading = read(wholeDataset, openingChoices(view));
  expect(reading.title).not.toBe('');
  expect(reading.findings.length).toBeGreaterThan(0);
  expect(reading.markedCount, 'marked').toBeGreaterThan(0);
});
