import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { dataSourceOptions } from '../../config/data-source.js';
import { brokenBaselines } from '../modules/partners/baseline-chain.js';
import { brokenReviews } from '../modules/partners/reviews/reviews.service.js';
import { brokenMeasurements } from '../modules/partners/commitments/commitment-measuring.js';

/**
 * `counterpart baseline-check`: reckons the hash of every frozen baseline anew, of every frozen number of a
 * commitment, and of the packs of reviews. Answers how many don't hold.
 */
export async function checkBaselines(
  { databaseUrl }: Environment,
  out: (line: string) => void,
): Promise<number> {
  const dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: databaseUrl!, poolSize: 1, statementTimeoutMs: 0 }),
  );
  await dataSource.initialize();
  try {
    const broken = await brokenBaselines(dataSource.manager);
    const list = broken.length === 0 ? 'every baseline is as it was frozen' : broken.join(', ');
    out(broken.length === 0 ? list : `changed since they were frozen: ${list}`);
    const manager = dataSource.manager;
    const others = {
      'numbers of commitments': await brokenMeasurements(manager),
      'packs of reviews': await brokenReviews(manager),
    };
    for (const [what, ids] of Object.entries(others)) {
      out(`${what}: ${ids.length === 0 ? 'as they were frozen' : `changed: ${ids.join(', ')}`}`);
    }
    return [broken, ...Object.values(others)].flat().length;
  } finally {
    await dataSource.destroy();
  }
}
