import * as v from 'valibot';
import type { Download } from '../../sources/downloads';
import { download, FetchProblem } from './download';

/** Of GOV.UK's Content API (content-api.publishing.service.gov.uk): a collection's pages, and a page's files. */
const collection = v.object({
  links: v.object({ documents: v.array(v.object({ base_path: v.string(), title: v.string() })) }),
});
const page = v.object({ details: v.object({ attachments: v.array(v.object({ url: v.string() })) }) });

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The newest release of something that GOV.UK publishes anew each time, on pages of one collection that state their
 * month in their titles ("May 2026 …").
 *
 * @param list address of the collection in the Content API
 * @returns where its file is, and its month as YYYYMM
 * @throws FetchProblem when the list, the page or the file is not what it should be
 */
export async function newestRelease(
  list: string,
  wanted: NonNullable<Download['latest']>,
  options: { readonly pauses: readonly number[]; readonly timeoutMs: number },
): Promise<{ readonly url: string; readonly month: string }> {
  const { links } = await json(list, collection, options);
  const releases = links.documents
    .filter(({ base_path }) => wanted.page.test(base_path))
    .flatMap(({ base_path, title }) => {
      const month = monthOf(title) ?? monthOf(base_path.replaceAll('-', ' '));
      return month === null ? [] : [{ base_path, month }];
    })
    .sort((a, b) => (a.month < b.month ? 1 : -1));
  const [newest] = releases;
  if (!newest) throw new FetchProblem('its list of releases names none with a month', false);
  const about = await json(new URL(`/api/content${newest.base_path}`, list).href, page, options);
  const file = about.details.attachments.find(({ url }) => wanted.file.test(url));
  if (!file)
    throw new FetchProblem(`the release ${newest.base_path} has no file like ${wanted.file.source}`, false);
  const url = new URL(file.url, list);
  if (!isGovernment(url) && url.origin !== new URL(list).origin)
    throw new FetchProblem(
      `the release names a file that is not on a government server (${url.host})`,
      false,
    );
  return { url: url.href, month: newest.month };
}

const isGovernment = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && hostname.endsWith('.gov.uk');

/** "May 2026 OMR and premises in BDUK plans" as 202605. */
function monthOf(text: string): string | null {
  const found = new RegExp(`\\b(${MONTHS.join('|')}) (20\\d\\d)\\b`, 'i').exec(text);
  if (!found) return null;
  const month = MONTHS.indexOf((found[1] ?? '').toLowerCase()) + 1;
  return `${found[2]}${String(month).padStart(2, '0')}`;
}

async function json<S extends v.GenericSchema>(
  url: string,
  schema: S,
  options: { readonly pauses: readonly number[]; readonly timeoutMs: number },
): Promise<v.InferOutput<S>> {
  const limits = { least: 2, most: 5e6 };
  const fetched = await download(url, { ...options, limits, etag: null, onProgress: () => undefined });
  let value: unknown = null;
  try {
    value = JSON.parse(new TextDecoder().decode(fetched?.bytes));
  } catch {
    // Said below: what is no JSON is no list either.
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new FetchProblem(`${url} is not the list it was: its address or form may have changed`, false);
}
