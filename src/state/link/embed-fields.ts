import { cut } from '../../domain/words/characters';
import { at, type Codec, type Field, field } from './field';

/** How the embedded map presents itself; what it shows is an ordinary link's choices. */
export interface EmbedOptions {
  readonly search: boolean;
  /** The map stays put and keeps its measure; areas can still be opened. */
  readonly locked: boolean;
  /** Heading instead of the finding; null = the finding. */
  readonly title: string | null;
}

export const PLAIN_EMBED: EmbedOptions = { search: true, locked: false, title: null };
const LONGEST_TITLE = 120;

const of = <Key extends keyof EmbedOptions>(key: Key) => at<EmbedOptions, Key>(key);
const yesOrNo = (usual: boolean): Codec<unknown, unknown, boolean> => ({
  text: (value) => (value ? 'yes' : 'no'),
  parse: (text) => (text === (usual ? 'no' : 'yes') ? !usual : usual),
});

/** The embed's own keys of its link. Whatever makes no sense is left at its usual value. */
export const EMBED_FIELDS: readonly Field<EmbedOptions, null>[] = [
  field('search', of('search'), yesOrNo(PLAIN_EMBED.search)),
  field('lock', of('locked'), yesOrNo(PLAIN_EMBED.locked)),
  field(
    'title',
    of('title'),
    {
      text: (title) => cut(title ?? '', LONGEST_TITLE),
      parse: (text) => cut(text.replace(/\s+/g, ' ').trim(), LONGEST_TITLE) || null,
    },
    { script: 'free' },
  ),
];
