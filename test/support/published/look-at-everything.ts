import { rowsOf } from './rows-of-csv.js';

/** Fetches a path of the API as a signed-in reader: a body of JSON, or the text of a file. */
export type Read = (path: string) => Promise<any>;

/** What one look at a dashboard showed: its body, and the numbers of the requests that its lists of answers hold. */
export interface Look {
  readonly at: string;
  readonly bureau: string;
  readonly period: string;
  readonly service: string | null;
  readonly dashboard: any;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly comments: readonly any[];
}

/** Everything that was read, as it was answered. */
export interface Seen {
  readonly looks: Look[];
  readonly channels: { bureau: string; page: any; rows: Record<string, string>[] }[];
  readonly questions: { bureau: string; at: string; page: any }[];
  readonly waves: { bureau: string; page: any; rows: Record<string, string>[] }[];
  readonly reviews: { bureau: string; page: any }[];
  readonly scorecards: { office: string; at: string; page: any }[];
  readonly cxAudits: { office: string; year: number; at: string; page: any }[];
  readonly staff: any[];
  readonly openData: { month: string; all: any; files: Record<string, Record<string, string>[]> }[];
}

export const nothingSeen = (): Seen => ({
  ...{ looks: [], channels: [], questions: [], waves: [], reviews: [], scorecards: [] },
  ...{ cxAudits: [], staff: [], openData: [] },
});

const answerLists = ['pulses_answered', 'trust_answers', 'ease_answers', 'confirmed_answers'];
const periods = ['month', 'quarter', 'last_quarter', 'year'] as const;

/** Opens a bureau's dashboard in every period, and for each of the services in those that differ, with lists and comments. */
export async function lookAtDashboards(
  read: Read,
  { looks, channels, questions }: Seen,
  bureau: string,
  services: readonly string[],
  at: string,
): Promise<void> {
  const base = `/partners/${bureau}`;
  for (const service of [null, ...services]) {
    for (const period of service === null ? periods : (['last_quarter', 'year'] as const)) {
      const query = `period=${period}${service === null ? '' : `&service=${service}`}`;
      const dashboard = await read(`${base}/dashboard?${query}`);
      const lists: Record<string, string[]> = {};
      for (const metric of answerLists) {
        const csv = await read(`${base}/tickets.csv?${query}&metric=${metric}`);
        lists[metric] = rowsOf(csv).map((row) => row.Number!);
      }
      const comments = await pagesOf(read, `${base}/comments?${query}&limit=100`);
      looks.push({ at, bureau, period, service, dashboard, lists, comments });
      const page = await read(`${base}/channels?${query}`);
      channels.push({ bureau, page, rows: rowsOf(await read(`${base}/channels.csv?${query}`)) });
    }
  }
  questions.push({ bureau, at, page: await read(`${base}/office-questions`) });
}

/** Opens what does not depend on a period: waves, reviews, scorecards, audits, the staff pulse, open data. */
export async function lookAtTheRest(
  read: Read,
  seen: Seen,
  bureaus: readonly string[],
  at: string,
): Promise<void> {
  for (const bureau of bureaus) {
    const base = `/partners/${bureau}`;
    const { waves } = await read(`${base}/relationship`);
    for (const { code } of waves) {
      const page = await read(`${base}/relationship?wave=${code}`);
      const rows = rowsOf(await read(`${base}/relationship.csv?wave=${code}`));
      seen.waves.push({ bureau, page, rows });
    }
    for (const { id } of (await read(`${base}/reviews`)).items) {
      seen.reviews.push({ bureau, page: await read(`${base}/reviews/${id}`) });
    }
  }
  seen.staff.push(...(await read('/staff-pulse')).offices);
  for (const { month } of (await read('/open-data')).items) {
    const all = await read(`/open-data/${month}/all.json`);
    const files: Record<string, Record<string, string>[]> = {};
    for (const { code } of all.tables) {
      files[code] = rowsOf(await read(`/open-data/${month}/${code}.csv`));
    }
    seen.openData.push({ month, all, files });
  }
  await lookAtScorecards(read, seen, at);
}

/** Opens the scorecards and audits of every office, whose figures are of all bureaus together. */
export async function lookAtScorecards(read: Read, seen: Seen, at: string): Promise<void> {
  for (const { officeCode: office, periodCode } of (await read('/scorecards')).items) {
    seen.scorecards.push({ office, at, page: await read(`/scorecards/${office}/${periodCode}`) });
  }
  for (const { officeCode: office, fiscalYear: year } of (await read('/cx-audits')).items) {
    seen.cxAudits.push({ office, year, at, page: await read(`/cx-audits/${office}/${year}`) });
  }
}

async function pagesOf(read: Read, path: string): Promise<any[]> {
  const items: any[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: any = await read(`${path}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
