import { expect, test } from 'vitest';
import { keptCode } from '../../src/prerender/offline-files';

test('a kept copy has every page’s code and the parts of map, interface and the data’s readers, but no writers of files', () => {
  const manifest = {
    'index.html': {
      file: 'assets/index-1.js',
      isEntry: true,
      imports: ['_shared.js'],
      dynamicImports: ['map/gl-view.ts', 'artefact/neighbourhoods.ts', 'export/word.ts'],
      css: ['assets/app-1.css'],
    },
    '_shared.js': { file: 'assets/shared-1.js' },
    'map/gl-view.ts': { file: 'assets/gl-1.js', assets: ['assets/worker-1.js'], imports: ['_shared.js'] },
    'artefact/neighbourhoods.ts': { file: 'assets/neighbourhoods-1.js' },
    'export/word.ts': { file: 'assets/word-1.js' },
    'load/service-worker.ts': { file: 'sw.js', isEntry: true },
  };
  expect(keptCode(manifest)).toEqual([
    'assets/app-1.css',
    'assets/gl-1.js',
    'assets/index-1.js',
    'assets/neighbourhoods-1.js',
    'assets/shared-1.js',
    'assets/worker-1.js',
  ]);
});
