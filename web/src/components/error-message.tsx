import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.js';

interface ErrorMessageProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** The same words as in the error summary, beside the field they are about. */
export const ErrorMessage = ({ id, children }: ErrorMessageProps): ReactElement => (
  <p className="usa-error-message" id={id}>
    <Icon name="error" />
    <span>
      <span className="cp-hidden">Error: </span>
      {children}
    </span>
  </p>
);
