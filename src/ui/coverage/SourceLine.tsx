import type { Dataset } from '../../domain/model/dataset';

/** Where figures come from, right under them: publisher, title, date they describe, release. */
export function SourceLine({
  dataset,
  sourceId,
  vintage,
}: {
  dataset: Dataset;
  sourceId: string;
  vintage?: string;
}) {
  const source = dataset.sources.get(sourceId);
  if (!source) return null;
  return (
    <p className="small-print">
      Source: {source.publisher}, <SourceTitle title={source.title} url={source.url} />. Data:{' '}
      {vintage ?? source.vintage}. Release: {source.release}. {source.licence}.
    </p>
  );
}

/** The title as a link where the publisher’s address is known. */
export function SourceTitle({ title, url }: { title: string; url: string }) {
  if (!url.startsWith('https://') && !url.startsWith('http://')) return title;
  return (
    <a href={url} rel="noopener external">
      {title}
    </a>
  );
}
