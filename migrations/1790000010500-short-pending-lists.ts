import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a changed ticket adds to the search index waits in a list that every search reads through and that
 * somebody's write has to empty when it is full. A short list is emptied often and in little time, so no
 * write (and no ticket that it holds) pays for four megabytes at once.
 */
export class ShortPendingLists1790000010500 implements MigrationInterface {
  name = 'ShortPendingLists1790000010500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX tickets_search_open SET (gin_pending_list_limit = 256);
      ALTER INDEX tickets_search_done SET (gin_pending_list_limit = 256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX tickets_search_done RESET (gin_pending_list_limit);
      ALTER INDEX tickets_search_open RESET (gin_pending_list_limit);
    `);
  }
}
