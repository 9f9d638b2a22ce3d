import type { EvidencePack } from './evidence-pack';

/** What lies in the zip, for whoever opens it in a year. */
export function packReadme(pack: EvidencePack): string {
  const views = pack.views.map(({ number, slug, reading, caption, link }) =>
    [
      `${number}. ${reading.mapTitle}`,
      ...(caption === '' ? [] : [`   ${caption}`]),
      `   Files: ${slug}.png, ${slug}.svg, ${slug}.csv, ${slug}.csv-metadata.json`,
      `   On the map: ${link}`,
    ].join('\n'),
  );
  return `${pack.title}
Made on ${pack.madeOn.words} with ${pack.product.name} ${pack.product.version}; data version ${pack.dataVersion}.

digital-inclusion-evidence.docx   Word document under the headings of the council's form, for the officer to finish
digital-inclusion-evidence.html   The same content as a web page; prints well
digital-inclusion-recipe.json     Every choice and the hash of every file used: open it on the map's Evidence page
                                  to see whether the figures are still the same

Views
${views.join('\n')}

PNG: A4 landscape at 300 dots an inch. SVG: the same as lines. CSV: the rows of the table; its metadata says what each
column means. Patterns are drawn over the colours so that the pictures can be printed in grey.

${pack.attribution.join('\n')}
`.replace(/\n/g, '\r\n');
}
