import type { DataSource } from 'typeorm';
import { openDataTables } from '../domain/open-data/open-data-tables.js';
import { monthsLater } from '../domain/open-data/open-months.js';
import { openDataMethod } from '../domain/open-data/open-table.js';
import { monthWords } from '../domain/partners/shown-answers.js';
import { appendPublication } from '../modules/partners/open-data/open-data-chain.js';
import { OpenDataFigures } from '../modules/partners/open-data/open-data-figures.js';
import { PartnerAnswers } from '../modules/partners/partner-answers.js';

const monthsPublished = 3;

/** Publishes the months before the last final one, which is left for the reader to publish. */
export async function publishDemoMonths(dataSource: DataSource, now: number): Promise<void> {
  const figures = new OpenDataFigures(dataSource, new PartnerAnswers(dataSource));
  const [signer] = await dataSource.query<{ id: number; fullName: string }[]>(
    `SELECT p.id, p.full_name AS "fullName" FROM people p JOIN role_grants g ON g.person_id = p.id
      WHERE g.role = 'administrator' ORDER BY p.id LIMIT 1`,
  );
  if (!signer) return;
  const open = await figures.firstOpenMonth(now);
  for (let back = monthsPublished + 1; back > 1; back -= 1) {
    const month = monthsLater(open, -back);
    const tables = openDataTables(await figures.of(month));
    if (tables.length === 0) continue;
    await dataSource.transaction((manager) =>
      appendPublication(manager, {
        ...{
          month,
          tables,
          method: openDataMethod,
          publishedAt: new Date(now),
          note: noteOf(month),
        },
        ...{ signedById: signer.id, signedName: signer.fullName, signedAs: 'Chief Data Officer' },
      }),
    );
  }
}

function noteOf(month: string): string {
  return [
    `These are the answers that became final for ${monthWords(month, month)}.`,
    'Most people who answered were satisfied, and most dates were kept.',
    'Only about one in three of those we asked answered. We cannot say what the others think.',
    'Compare a bureau with itself over time rather than with another one: they ask for different things.',
  ].join('\n');
}
