import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { classes } from '../../components/classes.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { RestrictedMark } from '../../components/restricted-mark.js';
import { DeskChip } from '../desk-chip.js';
import { StaffStatus } from '../staff-status.js';
import { TagList } from '../tags/tag-list.js';
import { GoneReason } from './gone-reason.js';
import type { QueueShapeProps } from './queue-list.js';
import { WhoAsks } from '../live/row-presence.js';
import { LastWord } from './queue-cells.js';
import { RowPick } from './row-pick.js';
import { UnreadMark } from './unread-mark.js';

/** The queue on a phone: one card a ticket, the time left first. */
export const QueueCards = ({ name, rows, presences, selection }: QueueShapeProps): ReactElement => (
  <ul className="desk-cards" aria-label={name} data-queue-list>
    {rows.map(({ row, gone }) => (
      <li
        key={row.number}
        data-row={row.number}
        className={classes('desk-card', gone && 'desk-row--gone', row.unread && 'desk-row--new')}
      >
        <div className="desk-card__marks">
          {selection && (
            <RowPick
              what={row.number}
              checked={selection.has(row.number)}
              onPick={(ranged) => selection.toggle(row.number, ranged)}
            />
          )}
          {row.clock?.chip && <DeskChip chip={row.clock.chip} />}
          <StaffStatus status={row.status} label={row.statusLabel} />
          {row.sensitive && <RestrictedMark />}
          {row.unread && !gone && <UnreadMark />}
        </div>
        <h2 className="desk-card__subject">
          <Link href={`/desk/tickets/${row.number}`} data-row-link>
            {row.subject}
          </Link>
        </h2>
        <p className="desk-card__more">
          {gone ? (
            <GoneReason number={row.number} />
          ) : (
            <WhoAsks
              customerName={row.customerName}
              bureauName={row.bureauName}
              people={presences.get(row.number)}
            />
          )}
        </p>
        <TagList tags={row.tags} />
        <p className="desk-card__more">
          <PriorityMark priority={row.priority} /> · {row.assigneeName ?? 'Nobody yet'} ·{' '}
          <LastWord message={row.lastMessage} /> · <span className="cp-number">{row.number}</span>
        </p>
      </li>
    ))}
  </ul>
);
