import type { Dataset } from '../domain/model/dataset';
import type { Reading } from '../domain/model/reading';
import type { ReportedPlace } from '../domain/model/reported-place';
import { residentReading } from '../domain/pages/resident/resident-reading';
import { ENGLISH } from '../domain/pages/resident/wording-english';
import { citation, reportedWords } from '../domain/places/reported';
import { element } from './element';

/** The open area as the resident's page says it; nothing while none is open. */
export function areaWords(dataset: Dataset, { selected }: Reading): readonly Node[] {
  if (!selected) return [];
  const resident = residentReading(dataset, selected.row, ENGLISH);
  const places = resident.nearest.map(({ point, sentences, reported }) =>
    element(
      'li',
      {},
      element('strong', {}, point.name),
      `, ${point.address}, ${point.postcode}. ${sentences.join(' ')}`,
      ...reported.map((place) => element('p', {}, reportedSaid(place))),
    ),
  );
  return [
    element('h2', {}, resident.name),
    ...(resident.where === '' ? [] : [element('p', {}, `This area lies ${resident.where}.`)]),
    element('p', { class: 'embed-answer' }, resident.answer),
    element('p', {}, `${resident.comparison.join(' ')} ${resident.notAHome}`),
    element('h3', {}, 'Nearest places with computers'),
    element('ul', {}, ...places),
    ...resident.reportedNear.map(({ place, distance }) =>
      element('p', {}, `${place.place}, about ${distance}. ${reportedSaid(place)}`),
    ),
  ];
}

/** What is reported, with who said it and when. */
const reportedSaid = (place: ReportedPlace): string =>
  `${reportedWords(place)} (${place.sources.map(citation).join('; ')}.)`;
