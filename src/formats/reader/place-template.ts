/** The columns of the template, in its order. */
const TEMPLATE: readonly string[] = [
  'name',
  'postcode',
  'longitude',
  'latitude',
  'address',
  'status',
  'operator',
  'hours open per week',
  'hours staffed per week',
  'public computers',
  'wifi',
  'step-free access',
  'notes',
];

/** The template people fill in: the headings alone, so that no made-up place can be taken for one. */
export const ACCESS_POINT_TEMPLATE = `${TEMPLATE.join(',')}\r\n`;
