import type { ReactElement, ReactNode } from 'react';
import type { FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { FormFrame } from './form-frame.js';
import { HistoryEffectsList } from './history-effects.js';
import type { useForeseen } from './use-foreseen.js';
import type { useTicketAct } from './use-ticket-act.js';

interface HistoryChangeFormProps {
  readonly number: string;
  readonly heading: string;
  readonly act: Omit<ReturnType<typeof useTicketAct>, 'run'>;
  readonly foresight: ReturnType<typeof useForeseen>;
  /** What is still to be typed. */
  readonly missing: () => readonly FormError[];
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly reason: {
    readonly id: string;
    readonly label: string;
    readonly hint?: string;
    readonly value: string;
    readonly onChange: (reason: string) => void;
  };
  readonly children: ReactNode;
}

/** A change to what is recorded: first what it would do, then, with a reason, for good. */
export const HistoryChangeForm = (props: HistoryChangeFormProps): ReactElement => {
  const { number, heading, act, foresight, missing, onSave, onClose, reason, children } = props;
  const submit = (): void => {
    const errors = missing();
    act.refuse(errors);
    if (errors.length > 0) return;
    if (foresight.effects) onSave();
    else void foresight.look();
  };
  return (
    <FormFrame
      number={number}
      className="desk-form--entry"
      heading={heading}
      act={{ ...act, busy: act.busy || foresight.busy }}
      button={foresight.effects ? 'Save' : 'See what it changes'}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
      <LongTextField {...reason} error={act.errorFor('reason')} textarea={{ rows: 2 }} />
      {foresight.effects && <HistoryEffectsList effects={foresight.effects} />}
    </FormFrame>
  );
};
