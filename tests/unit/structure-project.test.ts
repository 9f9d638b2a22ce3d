import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT, sourceFiles } from './structure-files';

const files = sourceFiles(['src', 'data', 'tests']);
const LONGEST = 300;
const TOP = [
  'LICENSE',
  'README.md',
  'data',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];
/** Made by installing, building and testing; never in the project itself. */
const MADE = ['dist', 'node_modules', 'test-results'];

describe('the project stays easy to find one’s way in', () => {
  test('the top level holds only what the README explains', () => {
    const found = readdirSync(PROJECT).filter((name) => !name.startsWith('.') && !MADE.includes(name));
    expect(found.filter((name) => !TOP.includes(name))).toEqual([]);
  });

  test(`no file of code is longer than ${LONGEST} lines`, () => {
    const long = files
      .filter((file) => /\.tsx?$/.test(file.path) && file.text.split('\n').length - 1 > LONGEST)
      .map((file) => file.path);
    expect(long).toEqual([]);
  });

  test('files and folders have names that say what is in them', () => {
    const vague = /(^|\/)(utils?|helpers?|common|lib|misc|index)(\.[a-z]+$|\/)/;
    expect(files.map((file) => file.path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('components are PascalCase.tsx and everything else is kebab-case', () => {
    const odd = files
      .map((file) => file.path)
      .filter(
        (path) =>
          !/^([A-Z][A-Za-z0-9]*\.tsx|[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))?\.(tsx?|css))$/.test(
            basename(path),
          ),
      );
    expect(odd).toEqual([]);
  });

  test('no component carries a style attribute, which the content security policy would refuse', () => {
    const styled = files
      .filter((file) => /\.tsx$/.test(file.path) && /\sstyle=\{/.test(file.code))
      .map((file) => file.path);
    expect(styled).toEqual([]);
  });
});
