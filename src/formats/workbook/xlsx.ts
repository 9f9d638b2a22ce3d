import { FileProblem } from '../file-problem';
import type { Member } from '../member';
import type { CellBudget } from './grid';
import type { Parts, WorkbookSheet } from './workbook-sheet';
import { readXlsxSheet } from './xlsx-sheet';
import { readSharedStrings } from './xlsx-strings';
import { readNumberTexts } from './xlsx-styles';
import { readXml } from './xml-events';

interface Relation {
  readonly target: string;
  readonly type: string;
}

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm), in its order, charts left out.
 * Throws `FileProblem` where the workbook is damaged or larger than can be held.
 */
export async function readXlsx(
  parts: Parts,
  file: string,
  budget: CellBudget,
): Promise<readonly WorkbookSheet[]> {
  const find = (name: string): Member | null =>
    parts.get(name) ?? [...parts].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1] ?? null;
  const main =
    [...(await relationsOf(find('_rels/.rels'), '')).values()].find(({ type }) => type === 'officeDocument')
      ?.target ?? 'xl/workbook.xml';
  const workbook = find(main);
  if (!workbook) throw new FileProblem(`${file} is a workbook without sheets, so there is nothing to read.`);

  const listed: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(workbook, {
    open(tag, attribute) {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      else if (tag === 'sheet') {
        listed.push({
          name: attribute('name') ?? `Sheet ${listed.length + 1}`,
          id: attribute('*:id') ?? '',
          hidden: (attribute('state') ?? 'visible') !== 'visible',
        });
      }
    },
    close() {
      // lists its sheets in attributes
    },
    text() {
      // holds none
    },
  });

  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await relationsOf(find(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const partOf = (type: string): Member | null => {
    const relation = [...relations.values()].find((one) => one.type === type);
    return relation ? find(relation.target) : null;
  };
  const strings = await readSharedStrings(partOf('sharedStrings'), budget);
  const numberTexts = await readNumberTexts(partOf('styles'), from1904);
  const sheets: WorkbookSheet[] = [];
  for (const { name, id, hidden } of listed) {
    const relation = relations.get(id);
    const part = relation?.type === 'worksheet' ? find(relation.target) : null;
    if (!part) continue;
    const sheet = await readXlsxSheet(part, `${file}: ${name}`, { strings, numberTexts, budget });
    sheets.push({ ...sheet, hidden });
  }
  return sheets;
}

/** What a part refers to, by the name it uses for it; targets as names of parts. */
async function relationsOf(part: Member | null, folder: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!part) return relations;
  await readXml(part, {
    open(tag, attribute) {
      if (tag !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      const type = attribute('Type') ?? '';
      relations.set(attribute('Id') ?? '', {
        target: target.startsWith('/') ? target.slice(1) : plainPath(folder + target),
        type: type.slice(type.lastIndexOf('/') + 1),
      });
    },
    close() {
      // all is said in attributes
    },
    text() {
      // holds none
    },
  });
  return relations;
}

/** "xl/../xl/worksheets/./sheet1.xml" as "xl/worksheets/sheet1.xml". */
function plainPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
