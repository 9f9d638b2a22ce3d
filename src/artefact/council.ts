import * as v from 'valibot';
import type { ContactWay } from '../domain/model/contact-way';
import { FILES } from './files';
import { checked } from './manifest';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const schema = v.object({
  contacts: v.array(
    v.object({
      kind: v.picklist(['phone', 'relay', 'sign-language', 'in-person', 'post', 'email', 'web']),
      label: text,
      value: text,
      times: v.nullable(text),
      source: v.pipe(v.string(), v.regex(/^https:\/\//)),
      checkedOn: v.pipe(v.string(), v.isoDate()),
    }),
  ),
});

/** Ways to reach the council besides a website. Throws `ArtefactProblem` when an entry is not complete. */
export function decodeCouncil(value: unknown): { readonly contacts: readonly ContactWay[] } {
  return checked(FILES.council, schema, value);
}
