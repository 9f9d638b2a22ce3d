import { escapeXml } from '../cartography/svg-text';
import { annexBlocks } from './annex';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { REPORT_STYLES } from './html-styles';
import { reportBlocks } from './report';
import type { ReportBlock, ReportTable, Words } from './report-block';

/**
 * The report as one web page that needs nothing else: no script, no request, real headings and tables, and it prints
 * as a tagged PDF.
 *
 * @param pictures SVG of each view, by `EvidenceView.slug`
 */
export const htmlReport = (pack: EvidencePack, pictures: ReadonlyMap<string, string>): string =>
  page(pack.title, reportBlocks(pack), pictures);

/** The annex as such a page. */
export const htmlAnnex = (pack: EvidencePack): string =>
  page(`Annex to: ${pack.title}`, annexBlocks(pack), new Map());

function page(title: string, blocks: readonly ReportBlock[], pictures: ReadonlyMap<string, string>): string {
  const body = blocks.map((block) => written(block, pictures)).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${REPORT_STYLES}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function written(block: ReportBlock, pictures: ReadonlyMap<string, string>): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${inline(block.words)}</p>`;
    case 'list':
      return `<ul>${block.items.map((words) => `<li>${inline(words)}</li>`).join('')}</ul>`;
    case 'table':
      return table(block);
    case 'picture':
      return picture(block.view, pictures.get(block.view.slug));
    // Pages turned sideways, when it is printed.
    case 'page':
      return block.landscape ? '<section class="sideways">' : '</section>';
  }
}

const inline = (words: readonly Words[]): string =>
  words
    .map(({ text, strong, link }) => {
      const safe = escapeXml(text);
      // Only a web address may be followed: anything else stays text.
      if (link && /^https?:\/\//.test(link)) return `<a href="${escapeXml(link)}">${safe}</a>`;
      // Not <strong>: older readers of the printed PDF do not know its tag and would drop the words.
      return strong ? `<b>${safe}</b>` : safe;
    })
    .join('');

function table({ caption, columns, rows, toSign }: ReportTable): string {
  const numeric = (index: number) => (columns[index]?.numeric ? ' class="numeric"' : '');
  const head = columns
    .map(({ heading }, index) => `<th scope="col"${numeric(index)}>${escapeXml(heading)}</th>`)
    .join('');
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns
    .map(({ share }) => `<col style="width:${Math.round((100 * share) / whole)}%">`)
    .join('');
  const body = rows
    .map((cells) => {
      const drawn = cells.map((text, index) =>
        index === 0 && text !== ''
          ? `<th scope="row">${escapeXml(text)}</th>`
          : `<td${numeric(index)}>${escapeXml(text)}</td>`,
      );
      return `<tr>${drawn.join('')}</tr>`;
    })
    .join('\n');
  // Wide tables scroll in a region that the keyboard reaches.
  return `<div class="scroll${toSign ? ' to-sign' : ''}" role="region" tabindex="0" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function picture(view: EvidenceView, svg: string | undefined): string {
  if (svg === undefined) return `<p class="note">Picture of map ${view.number}: not made.</p>`;
  const { text, edited } = view.description;
  const note = edited ? '<p class="note">The description of this picture was edited by hand.</p>' : '';
  return `<figure><img alt="${escapeXml(text)}" src="data:image/svg+xml;base64,${base64(svg)}"><figcaption>Map ${view.number}: ${escapeXml(view.reading.mapTitle)}.${view.caption === '' ? '' : ` ${escapeXml(view.caption)}`}</figcaption></figure>${note}`;
}

/** Base64 of a text as UTF-8, in pieces small enough to spread. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
