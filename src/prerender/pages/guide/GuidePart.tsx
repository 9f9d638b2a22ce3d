import type { ReactNode } from 'react';

interface GuidePartProps {
  readonly id: string;
  readonly title: string;
  /** Query of the view in which everything that the part names is in sight. */
  readonly opens: string;
  /** What the picture `guide/<id>.jpg` shows; absent = there is none. */
  readonly picture?: string;
  readonly children: ReactNode;
}

/** One page of the tool: what it is for, a picture, and a link that opens it. */
export function GuidePart({ id, title, opens, picture, children }: GuidePartProps) {
  return (
    <section className="guide-part" id={id} aria-labelledby={`${id}-heading`} data-opens={opens}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {children}
      <p>
        <a href={`./index.html${opens}`}>Open this: {title}</a>
      </p>
      {picture && (
        <img
          className="guide-picture"
          src={`./guide/${id}.jpg`}
          alt={picture}
          width="900"
          height="520"
          loading="lazy"
        />
      )}
    </section>
  );
}

/** The name of a control or heading, as it stands on the page that the part opens. */
export const Name = ({ children }: { readonly children: string }) => (
  <strong data-name={children}>{children}</strong>
);
