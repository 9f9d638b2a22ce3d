import { describe, expect, test } from 'vitest';
import { decodeAccessPoints, encodeAccessPoints } from '../../src/artefact/access-points';
import { ArtefactProblem } from '../../src/artefact/problem';
import { legendEntries } from '../../src/cartography/legend';
import { openingChoices } from '../../src/domain/model/choices';
import { groupByOutputArea } from '../../src/domain/model/people-groups';
import { changeProblem } from '../../src/domain/pages/what-if/check-change';
import { allCandidates, candidatesAmong } from '../../src/domain/places/candidates';
import { findNames } from '../../src/domain/places/find-names';
import { fullName, openPlaces } from '../../src/domain/places/own-places';
import { counts, placesNow } from '../../src/domain/places/scenario-places';
import { findables } from '../../src/domain/places/search';
import { chooseNext } from '../../src/domain/places/where-next';
import { read } from '../../src/domain/read';
import { distanceMatrix, nearestPlaces, positionsOf } from '../../src/domain/sums/distances';
import { publishedOutputAreas as outputAreas } from './published-output-areas';
import { scenarioDataset as dataset, publishedPlaces } from './published-scenario';

const { own, neighbours } = openPlaces(dataset);
const named = (name: string) => {
  const found = neighbours.find((point) => point.name === name);
  if (!found) throw new Error(`No ${name}`);
  return found;
};
const sherborne = named('Sherborne Library');

describe('a library of another council', () => {
  test('comes back from its file as it went in, and a council that is not listed is refused', () => {
    const points = [own[0], sherborne].flatMap((one) => one ?? []);
    const text = encodeAccessPoints({ points, service: [], notHeld: ['Wales'], reported: [] }, []);
    expect(decodeAccessPoints(JSON.parse(text))).toEqual({
      points,
      service: [],
      notHeld: ['Wales'],
      reported: [],
    });
    const file = JSON.parse(text);
    file.neighbours.councils = [];
    expect(() => decodeAccessPoints(file)).toThrow(ArtefactProblem);
  });

  test('is named with its council wherever a nearest place is', () => {
    expect(fullName(sherborne)).toBe('Sherborne Library (Dorset Council)');
    const row = dataset.nearestAccessPoint.findIndex((name) => name?.includes('Midsomer Norton'));
    const reading = read(dataset, { ...openingChoices('overview'), selected: dataset.codes[row] ?? null });
    const said = `Midsomer Norton Library & Information Centre (Bath and North East Somerset Council)`;
    expect(reading.selected?.summary).toContain(`The nearest open library to its centre is ${said}`);
    expect(reading.selected?.nearest[0]?.text).toContain(said);
    expect(reading.whereText(reading.selected?.row ?? (0 as never))).toContain(said);
  });

  test('has a symbol and a count of its own in the legend', () => {
    const entries = legendEntries(read(dataset, openingChoices('overview')));
    const of = (kind: string) => entries.find((entry) => entry.kind === kind)?.count;
    expect([of('library'), of('neighbour-library')]).toEqual([own.length, neighbours.length]);
  });

  test('is found by name, with where it opens', () => {
    const [found] = findNames(findables(dataset, publishedPlaces), 'sherborne lib', 'Somerset', 3).names;
    expect(found?.label).toBe('Sherborne Library (Dorset Council)');
    expect(found?.detail).toMatch(/outside Somerset/);
  });

  test('cannot be closed by a scenario', () => {
    expect(changeProblem(dataset, { kind: 'close', point: sherborne.id })).toMatch(/Dorset Council/);
    expect(changeProblem(dataset, { kind: 'close', point: own[0]?.id ?? '' })).toBeNull();
  });

  test('near which nobody is out of reach: Stratton-on-the-Fosse, 3.5 km from Midsomer Norton, is not where help goes next', () => {
    const places = placesNow(dataset);
    const km = distanceMatrix(outputAreas, positionsOf(places));
    const { km: nearestKm } = nearestPlaces(km, places.length, outputAreas.count);
    const candidates = candidatesAmong(
      allCandidates(dataset, outputAreas, publishedPlaces),
      { kinds: new Set(['place', 'library']), leastResidents: 0 },
      places.filter((place) => counts(place, 'open')),
    );
    expect(candidates.some(({ name }) => neighbours.some((point) => name === point.name))).toBe(false);
    const points = outputAreas.count;
    const matrix = distanceMatrix(outputAreas, positionsOf(candidates));
    const toCandidates = new Float32Array(matrix.length);
    for (let point = 0; point < points; point += 1)
      for (let at = 0; at < candidates.length; at += 1)
        toCandidates[at * points + point] = matrix[point * candidates.length + at] ?? 0;
    const steps = chooseNext({
      people: groupByOutputArea(dataset, outputAreas, 'residents'),
      nearestKm,
      km: toCandidates,
      objective: 'reach',
      reachKm: 5,
      most: 5,
    });
    const chosen: string[] = [];
    for (let step = steps.next(); !step.done; step = steps.next())
      chosen.push(candidates[step.value.candidate]?.name ?? '');
    expect(chosen).toHaveLength(5);
    expect(chosen).not.toContain('Stratton-on-the-Fosse');
  });
});
