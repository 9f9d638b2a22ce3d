import { Component, type ReactNode } from 'react';
import { Problem } from './Problem';

interface PartProps {
  /** What people call it, at the start of a sentence: "The map". */
  readonly name: string;
  /** It is tried again as soon as this is another. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface PartState {
  readonly failedOf: unknown;
  readonly hasFailed: boolean;
}

/**
 * A part of the page that may fail alone: a fault in it, or a page that a translator or an extension has rewritten,
 * leaves everything else at work. What was chosen is kept in the address, so nothing is lost by loading the page again.
 */
export class Part extends Component<PartProps, PartState> {
  override state: PartState = { hasFailed: false, failedOf: null };

  static getDerivedStateFromError(): Partial<PartState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { of }: PartProps,
    { hasFailed, failedOf }: PartState,
  ): Partial<PartState> | null {
    if (!hasFailed) return { failedOf: of };
    return failedOf === of ? null : { hasFailed: false, failedOf: of };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Problem
        className="notice notice--problem"
        text={`${this.props.name} stopped working here; the rest goes on. Try again, or load the page again: what you chose is kept in its address.`}
      >
        <div className="notice-actions">
          <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
            Try again
          </button>
          <button type="button" className="button button--secondary" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </div>
      </Problem>
    );
  }
}
