import type { Manifest } from '../artefact/files';
import { drawPicture } from '../cartography/picture';
import { type Basemap, NO_BASEMAP, type Shapes, type WalkingAreas } from '../cartography/shapes';
import type { Assessment } from '../domain/model/assessment';
import type { Dataset } from '../domain/model/dataset';
import type { Population } from '../domain/model/population';
import type { Reading } from '../domain/model/reading';
import type { Service } from '../domain/model/service';
import { groupTables } from '../domain/pages/groups/group-tables';
import { groupedReading } from '../domain/pages/groups/grouped-reading';
import { savedByWard } from '../domain/telling/by-ward';
import { buildPack, type EvidenceEntry, type EvidencePack, type EvidenceView } from './evidence-pack';
import { htmlAnnex, htmlReport } from './html-report';
import { packReadme } from './pack-readme';
import { PNG_WIDTHS, picturePng } from './picture-png';
import { recipeOf } from './recipe';
import { tableFiles, viewTables } from './table-files';
import { type PackFile, zipFiles } from './zip-files';

/** Everything the writers need, fetched before by whoever asks. */
export interface EvidenceMaterial {
  readonly dataset: Dataset;
  readonly shapes: Shapes;
  readonly basemap: Basemap | null;
  readonly walking: WalkingAreas | null;
  readonly manifest: Manifest;
  readonly population: Population | null;
  readonly assessment: Assessment | null;
  readonly entries: readonly EvidenceEntry[];
  readonly madeOn: Date;
  readonly service: Service;
  readonly queryOf: (reading: Reading) => string;
}

const NAME = 'digital-inclusion';

/** A view of a pack as a picture. Patterns are on: evidence is often printed in grey. */
function viewSvg(material: EvidenceMaterial, pack: EvidencePack, view: EvidenceView): string {
  const { reading } = view;
  return drawPicture(
    { shapes: material.shapes, basemap: material.basemap ?? NO_BASEMAP, walking: material.walking },
    { ...reading, choices: { ...reading.choices, patterns: true } },
    {
      width: PNG_WIDTHS.print,
      madeOn: pack.madeOn.words,
      link: view.link,
      version: pack.dataVersion,
      altText: view.description.text,
      settings: view.settings,
    },
  );
}

interface Made {
  readonly pack: EvidencePack;
  readonly svgs: ReadonlyMap<string, string>;
}

function drawAll(material: EvidenceMaterial): Made {
  const pack = buildPack(material);
  return { pack, svgs: new Map(pack.views.map((view) => [view.slug, viewSvg(material, pack, view)])) };
}

async function pngs({ svgs }: Made): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const made = new Map<string, Uint8Array<ArrayBuffer>>();
  // One after another: each needs a canvas of 35 megabytes.
  for (const [slug, svg] of svgs) made.set(slug, await picturePng(svg, PNG_WIDTHS.print));
  return made;
}

const word = async (made: Made, pictures: ReadonlyMap<string, Uint8Array>): Promise<PackFile> => {
  const { wordDocument } = await import('./word-document');
  return { name: `${NAME}-evidence.docx`, content: await wordDocument(made.pack, pictures) };
};

const html = ({ pack, svgs }: Made): PackFile => ({
  name: `${NAME}-evidence.html`,
  content: htmlReport(pack, svgs),
});

const recipe = (material: EvidenceMaterial, { pack }: Made): PackFile => ({
  name: `${NAME}-recipe.json`,
  content: recipeOf(material.dataset, material.manifest, pack, material.queryOf),
});

const tables = ({ dataset }: EvidenceMaterial, { pack }: Made): readonly PackFile[] =>
  pack.views.flatMap(({ slug, reading }) => {
    const { madeOf } = reading.dataset;
    if (madeOf) {
      const places = groupTables(madeOf.areas, groupedReading(madeOf.areas, reading.choices));
      return tableFiles({
        ...places,
        tables: places.tables.map((table) => ({ ...table, name: `${slug}-${table.name}` })),
      });
    }
    const saved = viewTables(dataset, reading, slug);
    const byWard = savedByWard(dataset, reading, `${slug}-by-ward`);
    return tableFiles({ ...saved, tables: [...saved.tables, byWard] });
  });

const readme = ({ pack }: Made, isWhole: boolean): PackFile => ({
  name: 'readme.txt',
  content: packReadme(pack, isWhole),
});

export const EVIDENCE_KINDS = ['zip', 'word', 'html', 'table', 'recipe'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One file of the kind asked for. Throws `PictureProblem`, in plain English, when a picture cannot be made. */
export async function evidenceFile(kind: EvidenceKind, material: EvidenceMaterial): Promise<PackFile> {
  const made = drawAll(material);
  switch (kind) {
    case 'word':
      return word(made, await pngs(made));
    case 'html':
      return html(made);
    case 'recipe':
      return recipe(material, made);
    case 'table':
      return {
        name: `${NAME}-table.zip`,
        content: zipFiles([readme(made, false), ...tables(material, made)], material.madeOn),
      };
    case 'zip':
      return everything(material, made);
  }
}

async function everything(material: EvidenceMaterial, made: Made): Promise<PackFile> {
  const pictures = await pngs(made);
  const files: readonly PackFile[] = [
    readme(made, true),
    await word(made, pictures),
    html(made),
    { name: `${NAME}-annex.html`, content: htmlAnnex(made.pack) },
    ...made.pack.views.flatMap(({ slug }) => [
      { name: `${slug}.png`, content: pictures.get(slug) ?? '' },
      { name: `${slug}.svg`, content: made.svgs.get(slug) ?? '' },
    ]),
    ...tables(material, made),
    recipe(material, made),
  ];
  return {
    name: `${NAME}-evidence-${made.pack.madeOn.iso}.zip`,
    content: zipFiles(files, material.madeOn),
  };
}
