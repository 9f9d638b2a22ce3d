import { PageLink } from '../shared/PageLink';
import type { PageAddress } from '../shared/page-addresses';
import { usePreference } from '../shared/use-preference';

interface WelcomeProps {
  readonly address: PageAddress;
  /** Opens the form that says what is changing. */
  readonly onDecide: () => void;
  readonly onHelp: () => void;
}

/**
 * What the map is for, and three ways to begin, until the person hides it; hidden for good, where the browser keeps
 * anything. It is in the page as drawn, so that nothing moves when the script starts; `returning.js` takes it out
 * before the first paint for those who have hidden it.
 */
export function Welcome({ address, onDecide, onHelp }: WelcomeProps) {
  const [isHidden, setHidden] = usePreference('welcome-hidden');
  if (isHidden) return null;
  return (
    <section className="welcome" aria-label="Welcome">
      <p>
        Council services are going online. This map shows where people may need another way, and how far help
        is. Its figures are official, and each says how old it is.
      </p>
      <div className="welcome-ways">
        <button type="button" className="button button--secondary" onClick={onDecide}>
          Something is going online
        </button>
        <PageLink
          href={address('table')}
          className="button button--secondary"
          onOpen={() => document.querySelector<HTMLElement>('.find-input')?.focus()}
        >
          Look at a place
        </PageLink>
        <PageLink href={address('help')} className="button button--secondary" onOpen={onHelp}>
          I need help to get online
        </PageLink>
        <button type="button" className="link-button welcome-hide" onClick={() => setHidden(true)}>
          Hide<span className="visually-hidden"> this welcome</span>
        </button>
      </div>
    </section>
  );
}
