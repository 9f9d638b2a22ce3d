import type { Choices } from '../../domain/model/choices';
import type { Dataset } from '../../domain/model/dataset';
import type { LinkReader } from './reader';

/** Puts a key into the link unless its value is the usual one: only differences are written. */
export type Put = (key: string, value: string, usual: string) => void;

/** One group of choices in the link, with the keys that are its own. */
export interface LinkPart {
  /** Names of all it writes; no other part writes or reads one of them. */
  readonly keys: readonly string[];
  /** @param opening what the view starts with */
  readonly write: (put: Put, choices: Choices, opening: Choices) => void;
  /**
   * Reads its keys into valid choices, whatever they hold. Never throws; whatever it cannot keep, `link` is told.
   *
   * @param soFar the opening choices with all that earlier parts have read
   */
  readonly read: (link: LinkReader, soFar: Choices, dataset: Dataset) => Partial<Choices>;
}
