import type { MatchCounts } from '../domain/model/loaded-layer';
import { cut } from '../domain/words/characters';
import { readFigure } from './figure';
import { quoted } from './file-problem';
import type { Headings } from './headings';
import type { Layout, ReadContext, RowReader } from './layout';
import { findConcepts, type OfcomConcept } from './ofcom-concepts';
import { OFCOM_ATTRIBUTION } from './ofcom-measure';

/** Figures published for the whole council or its constituencies: shown there, never spread over areas. */
export interface CouncilDraft {
  readonly places: readonly CouncilFigures[];
  readonly match: MatchCounts;
  readonly notes: readonly string[];
}

export interface CouncilFigures {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly { readonly key: string; readonly title: string; readonly pct: number }[];
}

const COUNCIL = [/^(laua|lad|lad\d\dcd|local authority code)$/] as const;
const CONSTITUENCY = [/^(parl_const|pcon|pcon\d\dcd)$/] as const;

/** Fixed coverage by council or constituency. */
export const OFCOM_COUNCILS: Layout<CouncilDraft> = {
  id: 'ofcom-councils',
  title: 'Ofcom Connected Nations: fixed coverage by council or constituency',
  publisher: 'Ofcom',
  attribution: OFCOM_ATTRIBUTION,
  recognises: (headings) =>
    headings.find(...COUNCIL, ...CONSTITUENCY) >= 0 && findConcepts(headings).some(({ share }) => share >= 0),
  reader: ({ join, problems }) => {
    let concepts: readonly { readonly concept: OfcomConcept; readonly share: number }[] = [];
    return placesReader(
      { join, problems },
      (headings) => {
        concepts = findConcepts(headings).filter(({ share }) => share >= 0);
        return OFCOM_COUNCILS.recognises(headings);
      },
      (cells) =>
        concepts.map(({ concept, share }) => ({
          key: concept.key,
          title: concept.title,
          pct: readFigure(cells[share] ?? ''),
        })),
    );
  },
};

/** Mobile coverage: columns are `{service}_{place}_{N}`, covered by exactly N operators; a blank is nought. */
export const OFCOM_MOBILE: Layout<CouncilDraft> = {
  id: 'ofcom-mobile',
  title: 'Ofcom Connected Nations: mobile coverage by council',
  publisher: 'Ofcom',
  attribution: OFCOM_ATTRIBUTION,
  recognises: (headings) => headings.find(...COUNCIL) >= 0 && headings.find('4G_prem_in_0') >= 0,
  reader: ({ join, problems }) => {
    let none: readonly { readonly key: string; readonly title: string; readonly at: number }[] = [];
    return placesReader(
      { join, problems },
      (headings) => {
        none = [
          { key: '4G_prem_in', title: '4G indoors, from any operator (premises)' },
          { key: '4G_geo_out', title: '4G outdoors, from any operator (land area)' },
          { key: 'Voice_prem_in', title: 'Voice calls indoors, from any operator (premises)' },
        ]
          .map((one) => ({ ...one, at: headings.find(`${one.key}_0`) }))
          .filter(({ at }) => at >= 0);
        return OFCOM_MOBILE.recognises(headings);
      },
      (cells) =>
        none.map(({ key, title, at }) => {
          const figure = readFigure(cells[at] ?? '') ?? 0;
          return {
            key,
            title,
            pct: typeof figure === 'number' ? Math.round((100 - figure) * 100) / 100 : figure,
          };
        }),
    );
  },
};

function placesReader(
  { join, problems }: ReadContext,
  bind: (headings: Headings) => boolean,
  figuresOf: (cells: readonly string[]) => readonly {
    readonly key: string;
    readonly title: string;
    readonly pct: ReturnType<typeof readFigure>;
  }[],
): RowReader<CouncilDraft> {
  const places: CouncilFigures[] = [];
  const match = { matched: 0, notOurs: 0, unknown: 0, faulty: 0 };
  let code = -1;
  let name = -1;
  let constituencies = false;

  return {
    headings(headings) {
      constituencies = headings.find(...COUNCIL) < 0;
      code = headings.find(...COUNCIL, ...CONSTITUENCY);
      name = headings.find('laua_name', 'parl_const_name', /^(lad\d\dnm|pcon\d\dnm)$/);
      return bind(headings);
    },
    row(cells, rowNumber) {
      const own = (cells[code] ?? '').trim();
      if (!/^[EWSN]\d{8}$/.test(own)) {
        match.unknown += 1;
        problems.add(rowNumber, `${quoted(own)} is not the code of a council or constituency`);
        return;
      }
      if (!constituencies && own !== join.spine.councilCode) {
        match.notOurs += 1;
        return;
      }
      const figures = figuresOf(cells);
      const odd = figures.find(({ pct }) => typeof pct !== 'number' || pct < 0 || pct > 100);
      if (odd) {
        match.faulty += 1;
        problems.add(rowNumber, `there is no percentage under “${odd.title}” for ${own}`);
        return;
      }
      match.matched += 1;
      if (places.length < 60) {
        places.push({
          code: own,
          name: cut(cells[name] ?? own, 80),
          figures: figures.map(({ key, title, pct }) => ({ key, title, pct: Number(pct) })),
        });
      }
    },
    finish: () => ({
      places,
      match,
      notes: [
        'Published for the whole council or constituency: shown beside the council’s figures, never spread over areas.',
      ],
    }),
  };
}
