import { securityHeaders } from './headers.ts';

/** A kind of path, the test Apache makes for it, and a path of that kind. The first that holds decides. */
const KINDS = [
  { test: '%{REQUEST_URI} =~ m#/embed(\\.html)?$#', path: '/embed.html' },
  { test: '%{REQUEST_URI} =~ m#/assets/#', path: '/assets/file.js' },
  { test: '%{REQUEST_URI} =~ m#(/|\\.html|/[^./]+)$#', path: '/' },
] as const;

/** The `.htaccess` of the built site, for Apache 2.4 with mod_headers. */
export function apacheFile(embedIn?: string): string {
  const block = (path: string) =>
    Object.entries(securityHeaders(path, embedIn)).map(
      ([name, value]) => `  Header always set ${name} "${value}"`,
    );
  const [first, ...others] = KINDS;
  return [
    '# Made by the build.',
    'AddCharset utf-8 .html .css .js .json .csv .svg',
    `<If "${first.test}">`,
    ...block(first.path),
    '</If>',
    ...others.flatMap(({ test, path }) => [`<ElseIf "${test}">`, ...block(path), '</ElseIf>']),
    '<Else>',
    ...block('/file.json'),
    '</Else>',
    '',
  ].join('\n');
}
