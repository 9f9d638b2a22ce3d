/** A word of the trade, how it is found in a text, and what it means in plain words. */
export interface Term {
  readonly term: string;
  readonly found: RegExp;
  readonly means: string;
}

export const GLOSSARY: readonly Term[] = [
  {
    term: 'Highlighted',
    found: /\bhighlight/i,
    means:
      'Hatched on the map: the rule in the title holds there. It says where to look first, not that every home there has a problem.',
  },
  {
    term: 'Area, LSOA',
    found: /\bareas?\b|LSOA/,
    means: 'A small area of the Census with about 1,700 people. LSOA is its official name.',
  },
  {
    term: 'Neighbourhood, MSOA',
    found: /neighbourhood|MSOA/i,
    means: 'A few small areas together, about 8,000 people. MSOA is its official name.',
  },
  {
    term: 'Expected on paper',
    found: /on paper/i,
    means:
      'Before the 2021 Census, ONS worked out which households would most likely fill in a paper form. It is no count of who did, and some choose paper.',
  },
  {
    term: 'In a straight line',
    found: /straight line/i,
    means: 'As a bird flies. By road it is further.',
  },
  {
    term: 'Between … and …',
    found: /\bbetween (about )?[\d,]+ and/i,
    means:
      'Two counts are known and how they overlap is not. The true number is somewhere between these two.',
  },
  {
    term: 'Spread evenly',
    found: /spread evenly/i,
    means:
      'What the number would be if the people in question lived all over the area like everybody else. Nobody knows that they do.',
  },
  {
    term: 'Income-deprived',
    found: /income[- ]depriv/i,
    means: 'In a household that gets means-tested benefits, as the Indices of Deprivation count them.',
  },
  {
    term: 'Indices of Deprivation',
    found: /Indices of Deprivation/,
    means: 'The government’s official measures of how deprived each small area of England is.',
  },
  {
    term: 'CDS',
    found: /\bCDS\b/,
    means:
      'Connecting Devon and Somerset, a public programme that pays for broadband where firms alone would not build it.',
  },
  {
    term: 'Former district',
    found: /former district/i,
    means: 'Until April 2023 Somerset had four district councils. Some figures are still published for them.',
  },
  {
    term: 'Barrier',
    found: /\bbarrier/i,
    means:
      'What stands between people and a service online: the connection, money, skills or how far help is.',
  },
];

/** The terms that stand in some texts, in the order of the glossary. */
export const termsIn = (texts: readonly string[]): readonly Term[] => {
  const all = texts.join('\n');
  return GLOSSARY.filter(({ found }) => found.test(all));
};
