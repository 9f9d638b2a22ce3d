import { expect, test } from 'vitest';
import { moveScripts } from '../../src/prerender/scripts-after-page';

test('scripts and their preloads come after the drawn map, the stylesheet stays before it', () => {
  const html = `<html>
  <head>
    <script type="module" crossorigin src="./assets/a.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/b.js">
    <link rel="stylesheet" crossorigin href="./assets/a.css">
  </head>
  <body>
    <svg></svg>
  </body>
</html>`;
  expect(moveScripts(html)).toBe(`<html>
  <head>
    <link rel="stylesheet" crossorigin href="./assets/a.css">
  </head>
  <body>
    <svg></svg>
    <script type="module" crossorigin src="./assets/a.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/b.js">
  </body>
</html>`);
});
