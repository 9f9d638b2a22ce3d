import { Parser } from 'saxen';
import { FileProblem } from '../file-problem';
import type { Member } from '../member';

/** What is told of an XML document while it is read. Names come without the prefix of their namespace. */
export interface XmlEvents {
  /**
   * @param attribute the value of an attribute by its name, prefix and all ("*:id" = whatever the prefix), with entities
   *   decoded; null if absent
   */
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  /** Text between two tags, in one piece or several. */
  text(text: string): void;
}

/** Characters without a tag in between. A cell of Excel holds 32,767: more is made to keep the reader busy. */
const LONGEST_TEXT = 2_000_000;

/**
 * Reads a part of a workbook as a stream, so that memory does not grow with it. Declarations of entities are not followed.
 * Throws `FileProblem` when it is no well-formed XML.
 */
export async function readXml(part: Pick<Member, 'name' | 'read'>, events: XmlEvents): Promise<void> {
  const parser = new Parser();
  const damaged = (): FileProblem =>
    new FileProblem(
      `${part.name} is damaged. Open the workbook, save it again and add it once more; if that fails, save the sheet as CSV.`,
    );
  let sinceTag = 0;
  // Self-closing tags are closed by the parser like any other.
  parser.on('openTag', (name, attributes, decode) => {
    sinceTag = 0;
    let all: Readonly<Record<string, string>> | null = null;
    events.open(local(name), (wanted) => {
      all ??= attributes();
      const value = wanted.startsWith('*:') ? ofLocal(all, wanted.slice(2)) : all[wanted];
      return value === undefined ? null : value.includes('&') ? decode(value) : value;
    });
  });
  parser.on('closeTag', (name) => events.close(local(name)));
  parser.on('text', (text, decode) => events.text(text.includes('&') ? decode(text) : text));
  parser.on('cdata', (text) => events.text(text));
  parser.on('error', () => {
    throw damaged();
  });
  const decoder = new TextDecoder('utf-8');
  await part.read((bytes) => {
    parser.write(decoder.decode(bytes, { stream: true }));
    sinceTag += bytes.length;
    if (sinceTag > LONGEST_TEXT) throw damaged();
    return undefined;
  });
  parser.write(decoder.decode());
  if (parser.end()) throw damaged();
}

const ofLocal = (all: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(all).find(([key]) => local(key) === name)?.[1];

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
