import { makeZip } from './zip-fixture';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FORMULAS = [
  '=HYPERLINK("http://x")',
  '+1+cmd|calc',
  '@SUM(A1)',
  '-2+3',
  '\t=1',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}',
];

type Mutation = (text: string, random: () => number) => string | Uint8Array;

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;
const cut = (text: string, random: () => number) => Math.floor(random() * text.length);
const lines = (text: string, change: (all: string[]) => void) => {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
};

const MARKS = [
  '[c]',
  '<5',
  '5 or fewer',
  '(1,234)',
  '−3',
  '1 234',
  '#N/A',
  '~',
  '[x]',
  '1,234 [r]',
  'NULL',
  '"',
];
const NOTES = [
  'Total',
  'Notes: made up, and altered',
  '* provisional',
  'Source: made up',
  ',,',
  'Grand total,99',
];
const TITLES = ['Table 1', 'Made up, 2025-26', 'Period:,2025', '', 'Source: made up (E06000066),,'];

/** Files as people really have them: odd, and to be read all the same. */
const MESSY: Readonly<Record<string, Mutation>> = {
  'with title rows and notes': (text, random) =>
    `${Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(TITLES, random)).join('\n')}\n${text}${Array.from({ length: 3 }, () => pick(NOTES, random)).join('\n')}`,
  'with marks in place of figures': (text, random) =>
    text.replace(/\b\d+\b/g, (number) => (random() < 0.05 ? pick(MARKS, random) : number)),
  'with inch marks': (text, random) =>
    lines(text, (all) => {
      for (let times = 0; times < 4; times += 1) {
        const at = Math.floor(random() * all.length);
        const cells = (all[at] ?? '').split(',');
        cells[Math.floor(random() * cells.length)] += pick([' 24"', '"', ' 24" screen', '""'], random);
        all[at] = cells.join(',');
      }
    }),
  'with two rows of headings': (text, random) =>
    `${(text.split('\n')[0] ?? '')
      .split(',')
      .map(() => pick(['', '2024', '2025', 'Year'], random))
      .join(',')}\n${text}`,
  'without headings': (text) => text.slice(text.indexOf('\n') + 1),
  'with carriage returns alone': (text) => text.replaceAll('\n', '\r'),
  'between semicolons, with decimal commas': (text) =>
    text.replaceAll(',', ';').replace(/(\d)\.(\d)/g, '$1,$2'),
  'in UTF-16 without a mark': (text, random) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(random() < 0.5 ? bytes : bytes.swap16());
  },
  'with odd spaces': (text, random) =>
    text.replace(/\b[A-Z]\w+\b/g, (word) =>
      random() < 0.2
        ? pick([`\u200b${word}`, `${word}\u00a0`, ` ${word} `, word.toLowerCase()], random)
        : word,
    ),
  'with a row a category': (text, random) =>
    lines(text, (all) => {
      const kinds = pick(
        [
          ['Male', 'Female'],
          ['2023', '2024', '2025'],
          ['Total', 'One', 'Two'],
        ] as const,
        random,
      );
      const [head = '', ...rows] = all.filter((line) => line !== '');
      all.splice(
        0,
        all.length,
        `Kind,${head}`,
        ...kinds.flatMap((kind) => rows.map((row) => `${kind},${row}`)),
        '',
      );
    }),
  'with cells left out and cells too many': (text, random) =>
    lines(text, (all) => {
      all.forEach((line, at) => {
        const kind = random();
        if (kind < 0.1) all[at] = line.slice(0, line.lastIndexOf(','));
        else if (kind < 0.2) all[at] = `${line}${pick([',', ',,', ',x'], random)}`;
      });
    }),
  'with headings once more': (text, random) =>
    lines(text, (all) => {
      all.splice(Math.floor(random() * all.length), 0, all[0] ?? '');
    }),
};

/** Ways in which files go wrong, or are made to. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...MESSY,
  truncated: (text, random) => text.slice(0, cut(text, random)),
  'without its beginning': (text, random) => text.slice(cut(text, random)),
  'with columns swapped': (text, random) =>
    lines(text, (all) => {
      const swap = Math.floor(random() * 4);
      all.forEach((line, at) => {
        const cells = line.split(',');
        [cells[swap], cells[swap + 1]] = [cells[swap + 1] ?? '', cells[swap] ?? ''];
        all[at] = cells.join(',');
      });
    }),
  'with headings swapped': (text, random) =>
    lines(text, (all) => {
      const cells = (all[0] ?? '').split(',');
      const at = Math.floor(random() * cells.length);
      [cells[0], cells[at]] = [cells[at] ?? '', cells[0] ?? ''];
      all[0] = cells.join(',');
    }),
  'in a wrong encoding': (text, random) => {
    const bytes = new TextEncoder().encode(text);
    for (let times = 0; times < 5; times += 1)
      bytes[Math.floor(random() * bytes.length)] = 128 + Math.floor(random() * 128);
    return bytes;
  },
  'in UTF-16': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'with bytes of nought': (text, random) => {
    const bytes = new TextEncoder().encode(text);
    bytes[Math.floor(random() * bytes.length)] = 0;
    return bytes;
  },
  'with a formula': (text, random) =>
    lines(text, (all) => {
      const at = Math.floor(random() * all.length);
      const cells = (all[at] ?? '').split(',');
      cells[Math.floor(random() * cells.length)] = pick(FORMULAS, random);
      all[at] = cells.join(',');
    }),
  'with a giant field': (text, random) => {
    const at = cut(text, random);
    return text.slice(0, at) + 'x'.repeat(250_000) + text.slice(at);
  },
  'with an unbalanced quotation mark': (text, random) => {
    const at = cut(text, random);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  },
  'with numbers that cannot be': (text, random) =>
    text.replace(/\b\d+\b/g, (number) =>
      random() < 0.02 ? pick(['-5', '1e999', 'NaN', '9999999', '0x1F', '１２'], random) : number,
    ),
  'with rows twice': (text, random) =>
    lines(text, (all) => {
      all.push(...all.slice(1, 1 + Math.floor(random() * 4)));
    }),
  'with a thousand columns': (text) =>
    lines(text, (all) => {
      all[0] = `${all[0]}${',x'.repeat(2500)}`;
    }),
  'zipped and cut': (text, random) => {
    const zip = makeZip([{ name: 'a.csv', content: text }]);
    return zip.slice(0, Math.max(4, Math.floor(zip.length * random())));
  },
  'zipped and altered': (text, random) => {
    const zip = Uint8Array.from(makeZip([{ name: 'a.csv', content: text }]));
    for (let times = 0; times < 3; times += 1) {
      const at = 4 + Math.floor(random() * (zip.length - 4));
      zip[at] = Math.floor(random() * 256);
    }
    return zip;
  },
  'zipped under a wicked name': (text, random) =>
    makeZip([
      {
        name: pick(['../../x.csv', '/x.csv', 'C:\\x.csv', 'a/../../b.csv', 'x\u0000.csv'], random),
        content: text,
      },
    ]),
  'zipped with a lie about its size': (text, random) =>
    makeZip([{ name: 'a.csv', content: text, claims: Math.floor(random() * 2e9) }]),
};
