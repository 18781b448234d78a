/**
 * SQL: is the ticket `t` a part of another one of the same customer? Then the whole is asked about, once, when it
 * finishes. A part that is for somebody else is their own journey; a whole that was withdrawn is never asked about.
 */
export function isPartOfJourney(t: string): string {
  return `EXISTS (
    SELECT 1 FROM ticket_links l JOIN tickets whole ON whole.id = l.to_id
     WHERE l.from_id = ${t}.id AND l.kind = 'child' AND whole.customer_id = ${t}.customer_id
       AND whole.status <> 'withdrawn')`;
}
