import { MEASURES } from '../../domain/model/catalogue';
import type { Dataset, ServiceFigure } from '../../domain/model/dataset';
import { CHARACTERISTICS } from '../../domain/model/people/characteristics';
import { addedCensus, fillingWords } from '../../domain/telling/added-census';
import { counted, formatCount } from '../../domain/words/format-value';
import { listed, placeName } from '../../domain/words/sentence';

/** Said plainly, so that a blank is never read as "no impact". */
const CANNOT_SAY: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Race and ethnicity, religion or belief',
    text: 'Not mapped here. Whether people speak English well is shown for wider neighbourhoods only.',
  },
  {
    title: 'One household',
    text: 'A figure for an area says nothing about a household in it. Small differences between areas mean nothing: Census counts were altered slightly to protect privacy.',
  },
  {
    title: 'Which homes are slow today',
    text: 'The connectivity indicator ranks areas among England’s; it is not a share of homes. The 2016 figures by area are historic.',
  },
  {
    title: 'Where each broadband contract ends',
    text: 'No boundary or list of postcodes of a CDS contract is published. They are shown by former district.',
  },
  {
    title: 'How long the journey to a library is',
    text: 'Distances are straight lines; roads are longer. Only walking has been timed, on paths as OpenStreetMap has them.',
  },
];

/** What the assessment calls customer access portals and face-to-face services: what is known of them, and what is not. */
function customerPoints({ reported = [] }: Dataset): { readonly title: string; readonly text: string } {
  const known = reported.filter(({ kind }) => kind === 'customer-point').length;
  const told =
    known === 0
      ? 'Nothing is held on where they are.'
      : `What is reported of ${counted(known, 'customer point')} stands under “Libraries and their hours”, with who said it and when, and counts in no distance.`;
  return {
    title: 'Customer access portals, face-to-face services and digital inclusion plans',
    text: `No list of them is held. ${told} No data exist on who uses them, or on whom digital inclusion plans reach.`,
  };
}

/** Each group nothing is published on: why, which table would tell, and whether a file added here does. */
const silentGroups = (dataset: Dataset): readonly { readonly title: string; readonly text: string }[] =>
  CHARACTERISTICS.flatMap((group) => {
    const { name, cannotSay } = group;
    if (!cannotSay) return [];
    const added = addedCensus(dataset, [], group);
    return [
      {
        title: name,
        text: added
          ? `Not published with this map; a file you added tells it in the evidence. ${added.note}`
          : `${cannotSay.reason} The map cannot say how this group is affected. Where evidence might be found: ${cannotSay.where}.${fillingWords(group)}`,
      },
    ];
  });

export function CannotSay({ dataset }: { dataset: Dataset }) {
  return (
    <section aria-labelledby="notes-cannot" className="notes-section">
      <h2 id="notes-cannot">What this map cannot say</h2>
      <dl className="cannot-say">
        {[customerPoints(dataset), ...CANNOT_SAY, ...silentGroups(dataset)].map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <NotHeld dataset={dataset} />
        <div>
          <dt>How many computers each library has</dt>
          <dd>
            <p>
              Not published for any library in {placeName(dataset)}.
              {dataset.serviceFigures.length > 0 &&
                ' Figures for the whole library service are, and are quoted here as published. They cannot be shared out among the libraries.'}
            </p>
            <ServiceFigures figures={dataset.serviceFigures} dataset={dataset} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

const BACKGROUND = [
  { source: 'library-walking-2023', title: 'walking areas of libraries' },
  { source: 'ons-neighbours', title: 'the background of neighbours, roads and railways' },
  { source: 'os-open-names', title: 'names of towns and villages' },
  { source: 'ofcom-fixed-2025-07', title: 'Ofcom’s figures for the whole council' },
] as const;

/** Measures other councils have and this one has not: said, so that nobody looks for them in vain. */
function NotHeld({ dataset }: { dataset: Dataset }) {
  const missing = [
    ...[...MEASURES.values()].filter(({ id }) => !dataset.columns.has(id)).map(({ title }) => title),
    ...BACKGROUND.filter(({ source }) => !dataset.sources.has(source)).map(({ title }) => title),
  ];
  if (missing.length === 0) return null;
  return (
    <div>
      <dt>Figures not held for {placeName(dataset)}</dt>
      <dd>{`${listed(missing)}. They stay blank: nothing is put in their place.`}</dd>
    </div>
  );
}

function ServiceFigures({ figures, dataset }: { figures: readonly ServiceFigure[]; dataset: Dataset }) {
  const sources = [...new Set(figures.map((figure) => figure.sourceId))].flatMap(
    (id) => dataset.sources.get(id) ?? [],
  );
  const caveats = [...new Set(figures.flatMap((figure) => figure.caveat ?? []))];
  return (
    <>
      <table className="figures-table">
        <caption>The whole library service, as published</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="numeric">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.measure}>
              <th scope="row">{figure.measure}</th>
              <td className="numeric">{formatCount(figure.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {caveats.map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
      {sources.map((source) => (
        <p key={source.id} className="small-print">
          Source: {source.publisher}, {source.title}. {source.vintage}.
        </p>
      ))}
    </>
  );
}
