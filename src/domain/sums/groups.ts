import type { Dataset } from '../model/dataset';
import type { GroupingId, Groups } from '../model/grouping';
import { rememberedEach } from './remembered';

/** Areas by the code of what they share; of areas without one ('') none. */
export function groupsFrom(shared: readonly string[], names: readonly string[]): Groups {
  const byCode = new Map(shared.map((code, row) => [code, names[row] ?? '']));
  byCode.delete('');
  const sorted = [...byCode].sort(
    ([codeA, a], [codeB, b]) => a.localeCompare(b, 'en-GB') || (codeA < codeB ? -1 : 1),
  );
  const position = new Map(sorted.map(([code], at) => [code, at]));
  return {
    codes: sorted.map(([code]) => code),
    names: sorted.map(([, name]) => name),
    of: Int16Array.from(shared, (code) => position.get(code) ?? -1),
    ofOutputAreas: null,
  };
}

/** The areas themselves, whatever places are the rows. */
export const areasOf = (dataset: Dataset): Dataset => dataset.madeOf?.areas ?? dataset;

/** The places of a kind; none where none are held. */
export const groupsOf: (dataset: Dataset, by: GroupingId) => Groups = rememberedEach(placesOf);

function placesOf(dataset: Dataset, by: GroupingId): Groups {
  const { council, outputAreas } = dataset;
  switch (by) {
    case 'area':
      return {
        codes: dataset.codes,
        names: dataset.names,
        of: dataset.codes.map((_, row) => row),
        ofOutputAreas: null,
      };
    case 'neighbourhood':
      return groupsFrom(dataset.msoaCodes, dataset.msoaNames);
    case 'ward': {
      const wards = groupsFrom(dataset.wardCodes, dataset.wards);
      return { ...wards, ofOutputAreas: Int16Array.from(outputAreas.wardRow, (row) => wards.of[row] ?? -1) };
    }
    case 'constituency':
      return divided(dataset);
    case 'district':
      return groupsFrom(dataset.districtCodes, dataset.districts);
    case 'council':
      return groupsFrom(
        dataset.codes.map(() => council.code),
        dataset.codes.map(() => council.name),
      );
    case 'own':
      return dataset.ownGrouping?.groups ?? NONE;
  }
}

const NONE: Groups = { codes: [], names: [], of: [], ofOutputAreas: null };

function divided({ outputAreas }: Dataset): Groups {
  const division = outputAreas.divisions.find(({ id }) => id === 'constituency');
  if (!division) return NONE;
  const { places, ofArea, ofOutputArea } = division;
  return {
    codes: places.map(({ code }) => code),
    names: places.map(({ name }) => name),
    of: ofArea,
    ofOutputAreas: ofOutputArea,
    parts: new Set(places.flatMap(({ code, isPart }) => (isPart ? [code] : []))),
  };
}
