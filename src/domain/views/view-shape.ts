import type { ConditionSet } from '../conditions/condition.js';
import { timeLengthMs, timeLengthOf, type TimeLength } from '../conditions/condition-times.js';
import { allow, decide, refuse, type Decision } from '../decision.js';
import { isActive, ticketStatuses, type TicketStatus } from '../ticket/ticket-status.js';
import { against, viewRefusal } from './view-refusals.js';

/** What a row of a view may show, in the order in which it is offered. The subject always stands. */
export const viewColumns = {
  timeLeft: 'Time left',
  subject: 'Subject and customer',
  service: 'Service',
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  lastWord: 'Last word',
  tags: 'Tags',
  number: 'Number',
  team: 'Team',
  channel: 'Channel',
  opened: 'Opened',
  updated: 'Updated',
} as const;
export type ViewColumn = keyof typeof viewColumns;

/** The columns of a queue, and of a view for which nobody chose others. */
export const usualColumns: readonly ViewColumn[] = [
  ...(['timeLeft', 'subject', 'service', 'status', 'priority'] as const),
  ...(['assignee', 'lastWord', 'number'] as const),
];

/** Which tickets a view can be about: those being worked on, or those that are done. */
export type ViewKind = 'open' | 'finished';

/** The orders of a view by what they put first; each has an index for tickets of its kind. */
export const viewSorts = {
  urgency: { label: 'Due first', kind: 'open' },
  priority: { label: 'Most pressing first', kind: 'open' },
  opened_oldest: { label: 'Oldest first', kind: 'open' },
  opened_newest: { label: 'Newest first', kind: 'open' },
  message_oldest: { label: 'Longest without a message first', kind: 'open' },
  message_newest: { label: 'Newest message first', kind: 'open' },
  updated_newest: { label: 'Last updated first', kind: 'finished' },
  updated_oldest: { label: 'Longest ago updated first', kind: 'finished' },
} as const satisfies Record<string, { readonly label: string; readonly kind: ViewKind }>;
export type ViewSort = keyof typeof viewSorts;

/** Which statuses a view holds. `implied`: nothing was said, so it holds what is open. */
export interface ViewScope {
  readonly kind: ViewKind;
  readonly statuses: readonly TicketStatus[];
  readonly implied: boolean;
}

/** How far back a view of finished tickets looks at most. */
export const longestLookBackDays = 92;
const longestLookBackMs = longestLookBackDays * 86_400_000;

/**
 * Which tickets the conditions are about, from the status conditions at their top level; without one,
 * open tickets. A view holds open tickets or finished ones, not both, and finished ones only of the
 * last 92 days: so that no view reads the whole history, however long that grows.
 */
export function viewScope({ all }: ConditionSet): Decision<ViewScope> {
  const named = all.flatMap((one) => ('field' in one && one.field === 'status' ? [one] : []));
  const statuses = ticketStatuses.filter((status) =>
    named.length === 0
      ? isActive(status)
      : named.every(({ op, values }) => values.includes(status) === (op === 'is')),
  );
  const finished = statuses.filter((status) => !isActive(status)).length;
  const implied = named.length === 0;
  if (finished === 0) return allow({ kind: 'open', statuses, implied });
  if (finished < statuses.length) return refuse(viewRefusal('view.open_or_finished', 'condition'));
  const bounded = all.some(
    (one) =>
      'field' in one &&
      one.field === 'updated' &&
      one.op === 'within_last' &&
      timeLengthMs(timeLengthOf(one.values[0] as string) as TimeLength) <= longestLookBackMs,
  );
  return decide([against(!bounded, 'view.finished_needs_dates', 'condition')], () => ({
    ...{ kind: 'finished', statuses, implied },
  }));
}

/** The order in which a view of this kind is shown when nobody chose one. */
export function usualSort(kind: ViewKind): ViewSort {
  return kind === 'open' ? 'urgency' : 'updated_newest';
}

/** What a view shows and in which order, checked against the tickets it is about. */
export interface ViewLayout {
  readonly scope: ViewScope;
  readonly columns: readonly ViewColumn[];
  readonly sort: ViewSort;
}

/** Columns once each and known, the subject among them; an order that tickets of this kind have. */
export function viewLayout(
  condition: ConditionSet,
  columns: readonly string[],
  sort: string,
): Decision<ViewLayout> {
  const scope = viewScope(condition);
  const known = columns.every((column) => Object.hasOwn(viewColumns, column));
  const once = new Set(columns).size === columns.length;
  const offered =
    Object.hasOwn(viewSorts, sort) &&
    (!scope.allowed || viewSorts[sort as ViewSort].kind === scope.outcome.kind);
  return decide(
    [
      ...(scope.allowed ? [] : scope.refusals),
      against(!known || !once, 'view.columns_unknown', 'columns'),
      against(!columns.includes('subject'), 'view.subject_missing', 'columns'),
      against(!offered, 'view.sort_unknown', 'sort'),
    ],
    () => ({
      scope: (scope as { outcome: ViewScope }).outcome,
      columns: columns as readonly ViewColumn[],
      sort: sort as ViewSort,
    }),
  );
}
