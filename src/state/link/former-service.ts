import type { DemandId } from '../../domain/model/decision';

/** Services that links of the former version named beside the decision, with what each asked and for whom it was. */
const SERVICES: Readonly<Record<string, { readonly needs: DemandId; readonly people: string }>> = {
  information: { needs: 'forms', people: '' },
  video: { needs: 'video', people: '' },
  telecare: { needs: 'video', people: '65-plus' },
  learning: { needs: 'learning', people: '' },
};
/** What a service of one's own needed, in Mbit/s. */
const SPEEDS: Readonly<Record<string, DemandId>> = {
  '2': 'forms',
  '10': 'video',
  'always-on': 'video',
  '30': 'learning',
};
/** Groups that have no count of their own: all residents stood in for them, as they do now. */
const STOOD_IN_FOR = ['all', 'families'];

/** Gives a link of the former version the decision that its service comes to; what states a decision is left as it is. */
export function decisionOfService(query: URLSearchParams): void {
  const name = query.get('profile');
  if (name === null) return;
  const own = query.get('people') ?? '';
  const { needs, people } =
    name === 'custom'
      ? { needs: SPEEDS[query.get('speed') ?? ''], people: STOOD_IN_FOR.includes(own) ? '' : own }
      : (SERVICES[name] ?? { needs: undefined, people: '' });
  if (needs !== undefined && needs !== 'forms' && !query.has('needs')) query.set('needs', needs);
  if (people !== '' && !query.has('for')) query.set('for', people);
}
