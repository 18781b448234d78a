import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';

/** One thing to put right: the words, and the control they are about. */
export interface FormError {
  readonly message: string;
  readonly fieldId?: string;
  /** For a control on another page: where it is. */
  readonly href?: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FormError[];
  readonly heading?: string;
}

const goTo = (event: MouseEvent, fieldId: string): void => {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const group = field.closest('.usa-form-group') ?? field;
  group.scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
};

/**
 * Takes the focus each time a new list of errors arrives. It shows nothing without errors; give it
 * a fresh array for each try, so that a second refusal is heard too.
 */
export const ErrorSummary = ({
  errors,
  heading = 'There is a problem',
}: ErrorSummaryProps): ReactElement | null => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="cp-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2>{heading}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId ?? error.href ?? ''} ${error.message}`}>
            <ErrorLine error={error} />
          </li>
        ))}
      </ul>
    </div>
  );
};

const ErrorLine = ({ error }: { readonly error: FormError }): ReactNode => {
  const { message, fieldId, href } = error;
  if (href) return <Link href={href}>{message}</Link>;
  if (!fieldId) return message;
  return (
    <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
      {message}
    </a>
  );
};
