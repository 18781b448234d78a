import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Button, type ButtonVariant } from './button.js';
import { ErrorSummary, type FormError } from './error-summary.js';

interface SendFormProps {
  /** How sending goes, as `useFormSend` tells it. */
  readonly form: { readonly busy: boolean; readonly errors: readonly FormError[] };
  readonly onSend: () => void;
  /** What the button says. */
  readonly act: string;
  readonly variant?: ButtonVariant;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}

/** The frame of a form that is sent in one piece: what is wrong above its fields, the acts below. */
export const SendForm = ({
  form,
  onSend,
  act,
  variant = 'primary',
  onCancel,
  children,
}: SendFormProps): ReactElement => {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSend();
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={form.errors} />
      {children}
      <div className="cp-actions">
        <Button type="submit" variant={variant} busy={form.busy}>
          {act}
        </Button>
        {onCancel && (
          <Button variant="outline" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
};
