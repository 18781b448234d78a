import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { dataSourceOptions } from '../../config/data-source.js';
import { brokenBaselines } from '../modules/partners/baseline-chain.js';

/** `counterpart baseline-check`: reckons the hash of every frozen baseline anew. Answers how many don't hold. */
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
    return broken.length;
  } finally {
    await dataSource.destroy();
  }
}
