import { describe, expect, test } from 'vitest';
import { decodeAccessPoints, encodeAccessPoints } from '../../src/artefact/access-points';
import { ArtefactProblem } from '../../src/artefact/problem';
import { legendEntries } from '../../src/cartography/legend';
import { type Choices, openingChoices } from '../../src/domain/model/choices';
import { changeProblem } from '../../src/domain/pages/what-if/check-change';
import { allCandidates, candidatesAmong } from '../../src/domain/places/candidates';
import { findNames } from '../../src/domain/places/find-names';
import { fullName, isNeighbours, openPlaces } from '../../src/domain/places/own-places';
import { counts, placesNow } from '../../src/domain/places/scenario-places';
import { findables } from '../../src/domain/places/search';
import { chooseNext } from '../../src/domain/places/where-next';
import { read } from '../../src/domain/read';
import { distanceMatrix, nearestPlaces, positionsOf } from '../../src/domain/sums/distances';
import { greatCircleKm } from '../../src/domain/sums/great-circle';
import { peopleByOutputArea } from '../../src/domain/sums/people-by-place';
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
    const of = (kind: string) => entries.find(({ place }) => place === kind);
    expect(of('library')?.count).toBe(own.length);
    expect(of('neighbour')).toMatchObject({
      count: 28,
      label: 'Neighbour’s open library, within 10 km or nearest',
    });
  });

  test('is drawn where it can matter: within 10 km of an area’s centre, or nearest to one, in a scenario too', () => {
    const kmTo = ({ lon, lat }: { lon: number; lat: number }) =>
      [...dataset.lon].map((from, row) => greatCircleKm(from, dataset.lat[row] ?? 0, lon, lat));
    const near = neighbours.filter((point) => Math.min(...kmTo(point)) <= 10);
    const shownIn = (choices: Choices) => read(dataset, choices).overlays.flatMap(({ points }) => points);
    const opening = openingChoices('overview');
    const shown = shownIn(opening);
    expect(shown.filter((point) => !isNeighbours(point))).toEqual(own);
    expect(shown.filter(isNeighbours)).toEqual(near);
    // Nearest to an area today, named on its panel: on the map.
    const drawn = new Set(shown.map(fullName));
    for (const name of dataset.nearestAccessPoint) expect(drawn).toContain(name);
    // With Porlock's, Minehead's and Dulverton's gone the nearest to some is Lynton's, 11 km away.
    const changes = ['porlock', 'minehead', 'dulverton'].map((point) => ({ kind: 'close' as const, point }));
    const scenario = { name: '', changes };
    const after = shownIn({ ...opening, layout: 'what-if', scenario });
    expect(shown.some(({ name }) => name === 'Lynton Library')).toBe(false);
    expect(after.some(({ name }) => name === 'Lynton Library')).toBe(true);
    const note = read(dataset, opening).overlays.find(({ id }) => id === 'libraries')?.note;
    expect(note).toContain(
      `Of ${neighbours.length} libraries of neighbouring English councils within 25 km, all of which count for distances, the map shows the ${near.length} `,
    );
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
      people: peopleByOutputArea(dataset, outputAreas, 'residents'),
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
