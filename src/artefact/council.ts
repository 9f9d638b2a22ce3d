import * as v from 'valibot';
import { type Assessment, MITIGATION_IDS } from '../domain/model/assessment';
import type { ContactWay } from '../domain/model/contact-way';
import { FILES } from './files';
import { checked } from './manifest';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const address = v.pipe(v.string(), v.regex(/^https:\/\//));

const assessment = v.object({
  title: text,
  evidence: v.array(v.object({ name: text, address, used: v.nullable(text), lookFor: text })),
  actionPlan: v.array(v.object({ whom: text, mitigation: text, id: v.picklist(MITIGATION_IDS) })),
});

const schema = v.object({
  contacts: v.array(
    v.object({
      kind: v.picklist(['phone', 'relay', 'sign-language', 'in-person', 'post', 'email', 'web']),
      label: text,
      value: text,
      times: v.nullable(text),
      source: address,
      checkedOn: v.pipe(v.string(), v.isoDate()),
    }),
  ),
  // data built before it was held open without it
  assessment: v.optional(v.nullable(assessment), null),
});

/** What a council says of itself beside its figures. */
export interface CouncilFacts {
  readonly contacts: readonly ContactWay[];
  /** null = none is held. */
  readonly assessment: Assessment | null;
}

/** Ways to reach the council besides a website, and its assessment. Throws `ArtefactProblem` when an entry is not complete. */
export function decodeCouncil(value: unknown): CouncilFacts {
  return checked(FILES.council, schema, value);
}
