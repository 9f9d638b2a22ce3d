import { showsDials } from '../domain/figures/beside';
import type { Reading } from '../domain/model/reading';

/** Longest name of a view among the files of a pack, in characters: some systems stop at 255 bytes with the folder. */
const LONGEST = 60;

/**
 * What a view is called in the names of its files: "overview", "alternatives-video", "alternatives-parking-permits-online",
 * "what-if-minehead-library-closes". Small letters, digits and hyphens only.
 */
export function viewFileName({ choices, measure, scenario }: Reading): string {
  if (scenario) return fileNamePart(`what-if ${scenario.name}`);
  if (!showsDials(choices, measure)) return choices.view;
  const { name, demand } = choices.decision;
  return fileNamePart(`${choices.view} ${name === '' ? demand : name}`);
}

/** A text as every system takes it for a part of a file's name; cut between words. */
function fileNamePart(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’']/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, LONGEST) : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  return name;
}
