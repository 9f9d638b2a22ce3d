/** A page or file that can be had without script. */
interface Way {
  readonly href: string;
  readonly text: string;
}

/**
 * What stands in a page until its script runs. The style sheet shows it once that has taken too long, whatever the
 * cause: scripts are off, the browser is too old, the code was not found or fell over. So it needs no script itself.
 */
export function NotStarted({ ways, isFrame = false }: { ways: readonly Way[]; isFrame?: boolean }) {
  return (
    <div id="not-started" className="not-started" role="alert">
      <p>
        The moving map has not started. Load the page again; if that does not help, this browser is too old
        for it or may not run scripts. What you see here was drawn when the page was made and does not react.
        These work in every browser:
      </p>
      <ul>
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href} {...(isFrame ? { target: '_blank', rel: 'noopener' } : {})}>
              {text}
              {isFrame && <span className="visually-hidden"> in a new tab</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * The page with every control switched off, as it is until the script draws it anew: none may look ready and do
 * nothing. Links stay.
 */
export const withoutControls = (markup: string): string =>
  markup.replace(/<(button|input|select|textarea)\b(?![^>]* disabled)/g, '<$1 disabled=""');
