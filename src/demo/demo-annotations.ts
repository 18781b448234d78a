import type { EntityManager } from 'typeorm';

const dayMs = 86_400_000;

/** Two notes on the charts: an outage that every bureau felt, and a move that one did. */
export async function writeAnnotations(manager: EntityManager, now: number): Promise<void> {
  const day = (back: number) => new Date(now - back * dayMs).toISOString().slice(0, 10);
  await manager.query(
    `INSERT INTO chart_annotations (bureau_code, kind, words, from_on, to_on, added_by, added_at)
     SELECT n.bureau, n.kind, n.words, n.from_on::date, n.to_on::date, p.id, $2
     FROM jsonb_to_recordset($1) AS n(bureau text, kind text, words text, from_on text, to_on text)
     CROSS JOIN (SELECT id FROM people ORDER BY id LIMIT 1) p
     WHERE n.bureau IS NULL OR EXISTS (SELECT 1 FROM bureaus b WHERE b.code = n.bureau)`,
    [
      JSON.stringify([
        {
          ...{ bureau: null, kind: 'outage', from_on: day(36), to_on: day(34) },
          words: 'Sign-in to email and the portal failed for many people.',
        },
        {
          ...{
            bureau: 'public-buildings',
            kind: 'other',
            from_on: day(75),
            to_on: day(61),
          },
          words: 'Two floors moved to another building.',
        },
      ]),
      new Date(now),
    ],
  );
}
