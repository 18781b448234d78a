import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { nearMoment, shortMoment, zoneName } from '../../app/date-words.js';
import { focusHeading } from '../../app/focus-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { takeTaskBack, type TaskView } from '../api/tasks-api.js';
import { DeskChip } from '../desk-chip.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { useTaskAct } from '../tasks/use-task-act.js';
import { permits } from './permits.js';

interface TasksProps {
  readonly ticket: TicketView;
  readonly onAsk: () => void;
}

/** What teams were asked for on the ticket, and how far each is. */
export const Tasks = ({ ticket, onAsk }: TasksProps): ReactElement => (
  <>
    {ticket.tasks.length === 0 && (
      <p className="cp-quiet">No other team was asked for a part of the work.</p>
    )}
    {ticket.tasks.length > 0 && (
      <ul className="desk-promises">
        {ticket.tasks.map((task) => (
          <Task key={task.id} task={task} number={ticket.number} />
        ))}
      </ul>
    )}
    {permits(ticket, 'ask_task') && (
      <p>
        <Button variant="link" onClick={onAsk}>
          Ask a team for a task
        </Button>
      </p>
    )}
  </>
);

const Task = ({
  task,
  number,
}: {
  readonly task: TaskView;
  readonly number: string;
}): ReactElement => {
  const { timeZone } = usePerson();
  const act = useTaskAct(task);
  const takeBack = (): void =>
    act.run(takeTaskBack, () => {
      showFlash({
        tone: 'success',
        words: `“${task.title}” is taken back from ${task.team.name}.`,
        path: `/desk/tickets/${number}`,
      });
      focusHeading();
    });
  return (
    <li className="desk-promise">
      <div className="desk-promise__line">
        <strong>
          <Link href={`/desk/tasks/${task.id}`}>{task.title}</Link>
        </strong>
        {task.chip && <DeskChip chip={task.chip} />}
      </div>
      <p className="cp-small">
        {task.team.name}: {task.stateLabel.toLowerCase()}
        {task.assignee && ` by ${task.assignee.fullName}`}
      </p>
      {task.endedAt ? (
        <p className="cp-small cp-quiet">{shortMoment(task.endedAt, timeZone)}</p>
      ) : (
        task.dueAt && (
          <p className="cp-small cp-quiet">
            Due {nearMoment(task.dueAt, timeZone)} {zoneName(timeZone, task.dueAt)}
          </p>
        )
      )}
      {task.outcome && <p className="cp-small cp-preline">{task.outcome}</p>}
      {act.errors.map(({ message }) => (
        <p key={message} role="alert" className="cp-small">
          {message}
        </p>
      ))}
      {task.allowedActions.includes('take_back') && (
        <Button variant="link" className="cp-small" busy={act.busy} onClick={takeBack}>
          Take back<span className="cp-hidden"> “{task.title}”</span>
        </Button>
      )}
    </li>
  );
};
