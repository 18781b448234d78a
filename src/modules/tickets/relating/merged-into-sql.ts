/**
 * The number of the ticket into which `ticket` (an alias) is merged; null when it is not. Whoever may read
 * a merged ticket may know the number: its history names it, too.
 */
export function mergedIntoSql(ticket: string): string {
  return `CASE WHEN ${ticket}.status = 'withdrawn' THEN (SELECT i.number
    FROM ticket_links l JOIN tickets i ON i.id = l.to_id
   WHERE l.from_id = ${ticket}.id AND l.kind = 'merged') END`;
}
