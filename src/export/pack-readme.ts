import { tableNotes } from '../domain/telling/areas-table';
import type { EvidencePack } from './evidence-pack';

/**
 * What lies in the zip, for whoever opens it in a year. What is said of a table stands here and in its dictionary, since
 * the table itself holds nothing but rows.
 *
 * @param isWhole false = the tables alone
 */
export function packReadme(pack: EvidencePack, isWhole: boolean): string {
  const views = pack.views.map(({ number, slug, reading, caption, link }) =>
    [
      `${number}. ${reading.mapTitle}`,
      ...(caption === '' ? [] : [`   ${caption}`]),
      `   Files: ${[...[...(isWhole ? ['png', 'svg'] : []), 'csv', 'csv-metadata.json'].map((ending) => `${slug}.${ending}`), `${slug}-by-ward.csv`].join(', ')}`,
      `   On the map: ${link}`,
      ...tableNotes(reading.dataset, reading).map((note) => `   ${note}`),
    ].join('\n'),
  );
  const files = `
digital-inclusion-evidence.docx   Word document under the headings of the council's form, for the officer to finish
digital-inclusion-evidence.html   The same content as a web page; prints well
digital-inclusion-annex.html      Every area concerned, every source with its limits, places reported by others
digital-inclusion-recipe.json     Every choice and the hash of every file used: open it on the map's Evidence page
                                  to see whether the figures are still the same
`;
  const kinds = isWhole
    ? 'PNG: A4 landscape at 300 dots an inch. SVG: the same as lines. Patterns are drawn over the colours so that the\npictures can be printed in grey. '
    : '';
  return `${pack.title}
Made on ${pack.madeOn.words} with ${pack.product.name} ${pack.product.version}; data version ${pack.dataVersion}.
${isWhole ? files : ''}
Views
${views.join('\n')}

${kinds}CSV: the rows of the table and nothing else, and the areas concerned added up by ward; its metadata says what each column means.

${pack.attribution.join('\n')}
`.replace(/\n/g, '\r\n');
}
