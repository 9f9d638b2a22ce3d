import { securityHeaders } from './headers.ts';

/**
 * nginx directives for inside a `server` block whose `root` is the built site. Each path falls into one location, so that
 * nothing is sent twice; hidden files are not served.
 *
 * @param paths top-level files and folders of the built site
 */
export function nginxFile(paths: readonly string[], embedIn?: string): string {
  const pages = paths.filter((path) => path.endsWith('.html'));
  const folders = paths.filter((path) => path.endsWith('/'));
  const locations = [
    location('= /', '/index.html', '/', embedIn),
    ...pages.flatMap((page) => [
      location(`= ${page}`, page, page, embedIn),
      ...(page === '/index.html' ? [] : [location(`= ${page.slice(0, -5)}`, page, page, embedIn)]),
    ]),
    ...folders.map((folder) => location(`^~ ${folder}`, '$uri', `${folder}file.js`, embedIn)),
    location('/', '$uri', '/file.js', embedIn),
  ];
  return [
    '# Made by the build; include it in a server block whose root is the built site.',
    'absolute_redirect off;',
    'gzip_static on;',
    'charset utf-8;',
    'charset_types text/css text/csv text/plain application/javascript text/javascript application/json image/svg+xml;',
    'types {',
    '  text/html html;',
    '  text/css css;',
    '  text/javascript js mjs;',
    '  application/json json;',
    '  text/csv csv;',
    '  image/svg+xml svg;',
    '}',
    'location ~ /\\. { return 404; }',
    ...locations,
    '',
  ].join('\n');
}

function location(match: string, file: string, path: string, embedIn: string | undefined): string {
  const headers = Object.entries(securityHeaders(path, embedIn)).map(
    ([name, value]) => `  add_header ${name} "${value}" always;`,
  );
  return [`location ${match} {`, ...headers, `  try_files ${file} =404;`, '}'].join('\n');
}
