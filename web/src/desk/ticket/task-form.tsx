import { type ReactElement, useState } from 'react';
import { LongTextField } from '../../components/long-text-field.js';
import { TextField } from '../../components/text-field.js';
import { askTask, type TaskToAsk } from '../api/tasks-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { FormFrame } from './form-frame.js';
import { TeamField, useTeam } from './team-field.js';
import { useTicketAct } from './use-ticket-act.js';

interface TaskFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

/** Asking a team for a part of the work; the ticket stays here. */
export const TaskForm = ({ ticket, onClose }: TaskFormProps): ReactElement => {
  const [task, setTask] = useState<TaskToAsk>({ teamCode: '', title: '', words: '' });
  const chosen = useTeam(task.teamCode);
  const customerDecides =
    ticket.sensitive && chosen !== undefined && chosen.officeCode !== ticket.office.code;
  const set = (field: keyof TaskToAsk) => (value: string) => setTask({ ...task, [field]: value });
  const act = useTicketAct<TaskToAsk>({
    ticket,
    idPrefix: 'task',
    call: (edit, input) => askTask(edit, input),
    onDone: () => {
      onClose();
      showFlash({
        tone: 'success',
        words: customerDecides
          ? `${ticket.customer.fullName} is asked. ${chosen.name} hears of it when they agree.`
          : `${chosen?.name ?? 'The team'} is asked. The ticket stays with you.`,
        path: `/desk/tickets/${ticket.number}`,
        place: 'work',
      });
    },
  });
  const send = (): void => {
    const missing = (field: keyof TaskToAsk, message: string) =>
      task[field].trim() === '' ? [{ message, fieldId: `task-${field}` }] : [];
    const errors = [
      ...missing('teamCode', 'Choose a team.'),
      ...missing('title', 'Enter the task in a few words.'),
      ...missing('words', 'Enter what the team has to know.'),
    ];
    if (errors.length > 0) act.refuse(errors);
    else act.run(task);
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Ask a team for a task"
      act={act}
      button={
        customerDecides
          ? `Ask ${ticket.customer.givenName} to agree`
          : `Ask ${chosen?.name ?? 'the team'}`
      }
      busyLabel="Asking…"
      onSubmit={send}
      onClose={onClose}
    >
      <TeamField
        id="task-teamCode"
        label="Which team?"
        error={act.errorFor('teamCode')}
        value={task.teamCode}
        onChange={set('teamCode')}
      />
      <TextField
        id="task-title"
        label="What is to be done, in a few words"
        error={act.errorFor('title')}
        value={task.title}
        onChange={set('title')}
      />
      <LongTextField
        id="task-words"
        label="What the team has to know"
        hint={
          customerDecides
            ? `This ticket is restricted: ${ticket.customer.givenName} reads these words first, may change them, and decides. The team reads them and nothing else.`
            : 'The team works from these words. Write them so that nobody has to ask.'
        }
        error={act.errorFor('words')}
        value={task.words}
        onChange={set('words')}
        maxLength={4_000}
        textarea={{ rows: 5 }}
      />
    </FormFrame>
  );
};
