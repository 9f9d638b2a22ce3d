/**
 * What the hosting must say with every file: one source for the server of `npm start`, the tests, and the files that
 * the build writes for static hosts, Apache and nginx.
 */

/** Nothing from elsewhere, nothing inline: the page may load only what stands beside it. */
const CONTENT_SECURITY_POLICY: readonly (readonly [directive: string, value: string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['font-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['object-src', "'none'"],
  // the preview of the embed on its own page
  ['frame-src', "'self'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'map-drawing default'],
];

/** Every feature the tool has no use for; `clipboard-write` is left alone for “Copy link”. */
const UNUSED_FEATURES: readonly string[] = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** A year, the longest a cache is asked to keep anything. */
const YEAR_SECONDS = 31_536_000;

/** Which pages may put the embed in a frame; the tool itself may be framed by none. */
const ANY_PAGE = '*';

/**
 * The pages that may frame the embed, as `EMBED_ANCESTORS` names them: `*`, or origins with spaces between.
 *
 * @throws Error when a word is no origin: it would end up in a header
 */
export function embedAncestors(text: string | undefined): string {
  const words = (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return ANY_PAGE;
  const bad = words.find((word) => !/^(\*|'self'|https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?)$/i.test(word));
  if (bad !== undefined) {
    throw new Error(
      `EMBED_ANCESTORS holds “${bad}”: name the websites that may show the map, for example https://www.example.gov.uk`,
    );
  }
  return words.join(' ');
}

/**
 * Response headers for one path of the built site.
 *
 * @param embedIn what `embedAncestors` gives
 * @param path path from the site's root with a leading slash, without query, e.g. `/embed.html`
 */
export function securityHeaders(path: string, embedIn: string = ANY_PAGE): Record<string, string> {
  const embeddable = isEmbed(path);
  const policy = [...CONTENT_SECURITY_POLICY, ['frame-ancestors', embeddable ? embedIn : "'none'"] as const];
  const headers: Record<string, string> = {
    'Content-Security-Policy': policy.map(([directive, value]) => `${directive} ${value}`).join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': cacheControl(path),
  };
  // Only documents have openers; an embedded page shares its host's.
  if (isDocument(path) && !embeddable) headers['Cross-Origin-Opener-Policy'] = 'same-origin';
  return headers;
}

function isEmbed(path: string): boolean {
  return /^\/embed(\.html?)?\/?$/.test(path);
}

function isDocument(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html') || !/\.[^/]+$/.test(path);
}

/** Files under `/assets/` carry a hash of their content in their name; all else is asked for anew (ETag). */
function cacheControl(path: string): string {
  if (path.startsWith('/assets/')) return `public, max-age=${YEAR_SECONDS}, immutable`;
  return isDocument(path) ? 'no-cache' : 'public, max-age=0, must-revalidate';
}
