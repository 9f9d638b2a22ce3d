import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { PICTURE } from '../cartography/picture';
import type { EvidencePack, EvidenceView } from './evidence-pack';
import { reportBlocks } from './report';
import type { ReportBlock, Words } from './report-block';
import { WORD_STYLES } from './word-styles';
import { wordTable } from './word-table';

/** Twentieths of a point to a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);
const A4 = { width: twips(210), height: twips(297) };
const MARGIN_MM = { portrait: 15, landscape: 10, footer: 5 };
/** On a page turned sideways, with room for its heading. Pixels at 96 an inch. */
const PICTURE_WIDTH = Math.round((PICTURE.printedMm / 25.4) * 96);

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/**
 * The report as a Word document: real heading styles, header rows that repeat, alt text, language and title.
 *
 * @param pictures PNG of each view, by `EvidenceView.slug`
 */
export async function wordDocument(
  pack: EvidencePack,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: pack.title,
    subject: 'Equality impact assessment: draft evidence',
    creator: `${pack.product.name} ${pack.product.version}`,
    lastModifiedBy: pack.product.name,
    description: `Drafted on ${pack.madeOn.words}, data version ${pack.dataVersion}`,
    styles: WORD_STYLES,
    sections: sections(pack, pictures),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** One section for each run of pages turned the same way. */
function sections(pack: EvidencePack, pictures: ReadonlyMap<string, Uint8Array>): readonly ISectionOptions[] {
  const made: { landscape: boolean; blocks: ReportBlock[] }[] = [{ landscape: false, blocks: [] }];
  for (const block of reportBlocks(pack)) {
    if (block.kind === 'page') made.push({ landscape: block.landscape, blocks: [] });
    else made.at(-1)?.blocks.push(block);
  }
  return made.map(({ landscape, blocks }) => {
    const margin = twips(landscape ? MARGIN_MM.landscape : MARGIN_MM.portrait);
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: {
            ...A4,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: margin,
            right: margin,
            bottom: margin,
            left: margin,
            footer: twips(MARGIN_MM.footer),
          },
        },
      },
      footers: { default: footer(pack) },
      children: blocks.flatMap((block, at) => written(block, pictures, leadsToTable(blocks, at))),
    };
  });
}

const footer = (pack: EvidencePack): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        children: [
          new TextRun({
            children: [
              `${pack.product.name}, ${pack.madeOn.words}, data version ${pack.dataVersion}. Page `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

/** Paragraphs that stay with the table after them, so that no table for the officer stands alone on the next page. */
const MOST_KEPT = 8;

function leadsToTable(blocks: readonly ReportBlock[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 4).find(({ kind }) => kind !== 'text');
  const block = blocks[at];
  const isShort = block?.kind === 'text' || (block?.kind === 'list' && block.items.length <= MOST_KEPT);
  return isShort && next?.kind === 'table';
}

function written(block: ReportBlock, pictures: ReadonlyMap<string, Uint8Array>, keepNext: boolean) {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], keepNext: true, text: block.text })];
    case 'text':
      return [
        new Paragraph({
          keepNext,
          ...(block.tone === 'plain' ? {} : { style: block.tone === 'note' ? 'Note' : 'Prompt' }),
          children: block.words.map(run),
        }),
      ];
    case 'list':
      return block.items.map(
        (words) => new Paragraph({ keepNext, bullet: { level: 0 }, children: words.map(run) }),
      );
    case 'table':
      return wordTable(block);
    case 'picture':
      return [picture(block.view, pictures.get(block.view.slug))];
    case 'page':
      return [];
  }
}

function run({ text, strong, link }: Words): TextRun | ExternalHyperlink {
  if (link) return new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] });
  return new TextRun({ text, bold: strong ?? false });
}

function picture(view: EvidenceView, png: Uint8Array | undefined): Paragraph {
  if (!png) return new Paragraph({ style: 'Note', text: `Picture of map ${view.number}: not made.` });
  const { text, edited } = view.description;
  return new Paragraph({
    style: 'Picture',
    alignment: AlignmentType.CENTER,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: {
          width: PICTURE_WIDTH,
          height: Math.round((PICTURE_WIDTH * PICTURE.height) / PICTURE.width),
        },
        altText: {
          name: `Map ${view.number}`,
          title: view.reading.mapTitle,
          description: edited ? `${text} (Description edited by hand.)` : text,
        },
      }),
    ],
  });
}
