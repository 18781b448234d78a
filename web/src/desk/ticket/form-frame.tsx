import {
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { StaleNotice } from './stale-notice.js';
import type { TicketAct } from './use-ticket-act.js';

interface FormFrameProps {
  readonly number: string;
  readonly heading: ReactNode;
  readonly act: Pick<TicketAct<never>, 'overtaken' | 'accept' | 'problem' | 'errors' | 'busy'>;
  /** The primary button: the act and whom it reaches; null where there is nothing to do. */
  readonly button: string | null;
  readonly busyLabel?: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly closeLabel?: string;
  /** False where what others change does not matter, because a message is only added. */
  readonly watched?: boolean;
  readonly className?: string;
  /** The field in which the work begins, where it is not the first one. */
  readonly beginsAt?: string;
  /** More ways out, beside the buttons. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of every form on a ticket: heading, errors, what others changed, fields, buttons.
 * The field in which the work begins has the focus; Ctrl+Enter presses the primary button, Esc leaves.
 */
export const FormFrame = (props: FormFrameProps): ReactElement => {
  const { number, heading, act, button, busyLabel, onSubmit, onClose, className, aside } = props;
  const { beginsAt } = props;
  const form = useRef<HTMLFormElement>(null);
  const headingId = useId();
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      beginsAt
        ? `#${beginsAt}`
        : 'textarea, input:checked, input:not([type=hidden], [type=file]), select',
    );
    first?.focus({ preventScroll: true });
    if (first instanceof HTMLTextAreaElement) {
      first.setSelectionRange(first.value.length, first.value.length);
    }
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []); // eslint-disable-line react-hooks/exhaustive-deps
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <form
      ref={form}
      className={className ? `desk-form ${className}` : 'desk-form'}
      aria-labelledby={headingId}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <h2 id={headingId} className="desk-form__heading">
        {heading}
      </h2>
      <ErrorSummary errors={act.errors} />
      {props.children}
      {props.watched !== false && <StaleNotice number={number} act={act} />}
      <div className="desk-form__acts">
        {button !== null && (
          <Button type="submit" busy={act.busy} {...(busyLabel ? { busyLabel } : {})}>
            {button}
          </Button>
        )}
        <Button variant="plain" onClick={onClose}>
          {props.closeLabel ?? 'Cancel'}
        </Button>
        {aside}
      </div>
    </form>
  );
};
