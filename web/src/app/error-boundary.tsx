import { Component, type ReactElement, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** When this changes (the address), the page gets a new chance. */
  readonly resetKey: string;
  /** Nothing stands around it: what it shows is the main part of the document. */
  readonly outermost?: boolean;
}

interface ErrorBoundaryState {
  readonly failure: Error | null;
}

const newVersionOut = (failure: Error): boolean =>
  /dynamically imported module|module script failed|preload/i.test(failure.message);

/** Keeps a page that throws from taking the header, the navigation and other pages with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(failure: Error): ErrorBoundaryState {
    return { failure };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.resetKey !== this.props.resetKey && this.state.failure) {
      this.setState({ failure: null });
    }
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const page = <BrokenPage newVersion={newVersionOut(failure)} />;
    return this.props.outermost ? <main>{page}</main> : page;
  }
}

const BrokenPage = ({ newVersion }: { readonly newVersion: boolean }): ReactElement => (
  <div className="app-alone">
    <h1 tabIndex={-1}>{newVersion ? 'There is a newer version' : 'This page stopped working'}</h1>
    <p>
      {newVersion
        ? 'Counterpart was updated while you were here. Load the page again to go on.'
        : 'Something failed in this page. What you had already sent is safe, and drafts are kept.'}
    </p>
    <button type="button" className="usa-button" onClick={() => location.reload()}>
      Load the page again
    </button>
  </div>
);
