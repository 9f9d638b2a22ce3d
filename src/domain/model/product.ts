/** What made a picture or a document: the version is that of package.json (a test holds them together). */
export const PRODUCT = {
  name: 'Digital inclusion map',
  version: '0.1.0',
  /** Raised whenever the same data and the same choices begin to give other figures. */
  method: 2,
} as const;
