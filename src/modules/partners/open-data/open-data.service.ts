import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkOpenData } from '../../../domain/open-data/open-data-check.js';
import { openDataTables } from '../../../domain/open-data/open-data-tables.js';
import { nextOpenDataMonth } from '../../../domain/open-data/open-months.js';
import { openDataMethod, type OpenTable } from '../../../domain/open-data/open-table.js';
import { monthWords } from '../../../domain/partners/shown-answers.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import {
  appendPublication,
  lockPublications,
  publications,
  type Publication,
} from './open-data-chain.js';
import { openDataFile, type OpenDataFile } from './open-data-files.js';
import { OpenDataFigures } from './open-data-figures.js';
import type { PublishOpenDataBody } from './open-data.bodies.js';
import type { OpenDataDueView, OpenDataListView, OpenTableView } from './open-data.views.js';

/** Ten years of months; older ones are still there by their address. */
const mostListed = 120;

/** Who signs a month. */
export interface Signer {
  readonly id: number;
  readonly fullName: string;
}

/** Publishes a month of open data, once and for ever, and gives out what was published. */
@Injectable()
export class OpenData {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly figures: OpenDataFigures,
  ) {}

  async list(): Promise<OpenDataListView> {
    const months = await this.dataSource.query<Publication[]>(
      `${publications} ORDER BY month DESC LIMIT $1`,
      [mostListed],
    );
    return {
      items: months.map(({ month, tables, note, signedName, signedAs, publishedAt, hash }) => ({
        ...{
          month,
          label: monthWords(month, month),
          note,
          signedName,
          signedAs,
          publishedAt,
          hash,
        },
        files: tables.map(({ code, title, rows }) => ({ code, title, rows: rows.length })),
      })),
    };
  }

  /** A file of a published month; 404 for a month or file that is not there. */
  async file(month: string, name: string): Promise<OpenDataFile> {
    const known = /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
    const [published] = known
      ? await this.dataSource.query<Publication[]>(`${publications} WHERE month = $1::date`, [
          `${month}-01`,
        ])
      : [];
    const file = published && openDataFile(published, name);
    if (!file) throw Problem.notFound();
    return file;
  }

  async due(): Promise<OpenDataDueView> {
    const now = await this.clock.now();
    const open = await this.figures.firstOpenMonth(now);
    const [last] = await this.dataSource.query<{ month: string }[]>(
      `${publications} ORDER BY month DESC LIMIT 1`,
    );
    const month = nextOpenDataMonth(last?.month ?? null, open);
    const firstOpenLabel = monthWords(open, open);
    if (month === null) return { next: null, firstOpenLabel };
    const tables = openDataTables(await this.figures.of(month)).map(tableView);
    const method = [...openDataMethod];
    return { next: { month, label: monthWords(month, month), method, tables }, firstOpenLabel };
  }

  /** 422 with every reason against it: not final, out already, nothing to show, no note, not signed. */
  async publish(
    signer: Signer,
    { month, note, signedAs }: PublishOpenDataBody,
    repeatKey: RepeatKey,
  ): Promise<OpenDataListView> {
    const now = await this.clock.now();
    const firstOpenMonth = await this.figures.firstOpenMonth(now);
    const tables = openDataTables(await this.figures.of(month));
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const publishedMonths = await lockPublications(manager);
        const draft = { month, note, signedAs, tables };
        requireAllowed(checkOpenData(draft, { firstOpenMonth, publishedMonths }));
        await appendPublication(manager, {
          ...{ ...draft, method: openDataMethod, publishedAt: new Date(now) },
          ...{ signedById: signer.id, signedName: signer.fullName },
        });
      }),
    );
    return this.list();
  }
}

function tableView({ code, title, columns, rows }: OpenTable): OpenTableView {
  return {
    ...{ code, title },
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => row.map((value) => (value === null ? '' : String(value)))),
  };
}
