import { type MouseEvent, type ReactElement, useEffect, useRef } from 'react';

/** One thing to put right: the words, and the control they are about. */
export interface FormError {
  readonly message: string;
  readonly fieldId?: string;
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
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
