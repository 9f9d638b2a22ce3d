import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Choices, openingChoices, type ViewId } from '../../src/domain/model/choices';
import { decodeChoices, encodeChoices } from '../../src/state/link';
import { CHOICE_FIELDS } from '../../src/state/link/choice-fields';
import { readQuery } from '../../src/state/link/query';
import { scenarioDataset as dataset } from './published-scenario';
import { PROJECT } from './structure-files';

/** What the version of November 2026 made of a link: what is not as the view opens, what it said, what it wrote again. */
interface FormerLink {
  readonly link: string;
  readonly choices: { readonly view: ViewId };
  readonly dropped: readonly string[];
  readonly written: string;
}

const FORMER = readFileSync(join(PROJECT, 'tests/unit/former-links.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): FormerLink => JSON.parse(line));

const plain = (choices: Choices): unknown => ({ ...choices, overlays: [...choices.overlays] });

/** Keys that stand for nothing any more: a rank of connection, thresholds on scores, a service with places of its own, a second distance. */
const DIALS = ['connectivity-from', 'need-from', 'supply-from'];
const SERVICE = ['profile', 'speed', 'people'];
const RETIRED = ['worst', 'catchment', 'places', ...DIALS, ...SERVICE];

const NEEDS = { '2': 'forms', '10': 'video', 'always-on': 'video', '30': 'learning' } as const;

/** What is carried over of a former link: all but those, and the distance, which is now how far help may be. */
function carriedOver({ choices, dropped, written, link }: FormerLink) {
  const {
    worstPercent: _,
    thresholds: __,
    furtherThanKm,
    access,
    profile,
    ...rest
  } = choices as FormerLink['choices'] & {
    readonly worstPercent?: number;
    readonly furtherThanKm?: number;
    readonly thresholds?: unknown;
    readonly access?: Choices['access'];
    readonly profile?: { readonly id: string; readonly speed: keyof typeof NEEDS; readonly people: string };
  };
  const opening = openingChoices(choices.view);
  const again = new URLSearchParams(written);
  for (const key of RETIRED) again.delete(key);
  // The overview opened on low income, which a link did not name then.
  const named = /[?&]measure=income_deprivation_pct(&|$)/.test(link) && !('measure' in rest);
  return {
    choices: {
      ...opening,
      overlays: [...opening.overlays],
      access: { catchmentKm: furtherThanKm ?? 5, hours: access?.hours ?? 'open' },
      ...(named && choices.view === 'overview' ? { measure: 'income_deprivation_pct' } : {}),
      // what a service needs of a connection, and whom it is for, is asked by the decision now
      ...(profile
        ? {
            decision: {
              ...opening.decision,
              demand: NEEDS[profile.speed],
              people: ['all', 'families'].includes(profile.people) ? [] : [profile.people],
            },
          }
        : {}),
      ...rest,
    },
    dropped: dropped.filter(
      (sentence) =>
        !/connection threshold|catchment in km|threshold of the \w+ dial|kinds of places|a service we do not know|connection speed|group of people/.test(
          sentence,
        ),
    ),
    written: again,
  };
}

test.each(FORMER)('a link of the former version opens as it did: $link', (former) => {
  const { choices, dropped } = decodeChoices(former.link, dataset);
  const carried = carriedOver(former);
  expect(plain(choices)).toEqual(carried.choices);
  const [retired, others] = [
    dropped.filter((sentence) => /of a former version/.test(sentence)),
    dropped.filter((sentence) => !/of a former version/.test(sentence)),
  ];
  // a group that the link named and nobody counts is said of the decision now
  const said = others.filter((sentence) => !/people we do not count/.test(sentence));
  expect(said.sort()).toEqual(carried.dropped);
  const asked = readQuery(former.link);
  const keys = RETIRED.filter((key) => asked.has(key)).map((key) =>
    DIALS.includes(key) ? 'dials' : SERVICE.includes(key) ? 'service' : key,
  );
  expect(retired).toHaveLength(new Set(keys).size);
  const written = new URLSearchParams(encodeChoices(choices));
  for (const [key, value] of carried.written) expect(written.get(key), key).toBe(value);
  expect(decodeChoices(encodeChoices(choices), dataset).choices).toEqual(choices);
});

test('every key that was written is still one of ours', () => {
  const written = new Set(FORMER.flatMap(({ written }) => [...new URLSearchParams(written).keys()]));
  const kept = [...written].filter((key) => !RETIRED.includes(key));
  expect(kept.filter((key) => !CHOICE_FIELDS.some((field) => field.key === key))).toEqual([]);
  expect(written.size).toBe(34);
});
