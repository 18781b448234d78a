import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { dataSourceOptions } from '../../config/data-source.js';
import { brokenBaselines } from '../modules/partners/baseline-chain.js';
import { brokenMeasurements } from '../modules/partners/commitments/commitment-measuring.js';

/**
 * `counterpart baseline-check`: reckons the hash of every frozen baseline anew, and of every frozen number of a
 * commitment. Answers how many don't hold.
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
    const numbers = await brokenMeasurements(dataSource.manager);
    const numberList =
      numbers.length === 0 ? 'as they were frozen' : `changed: ${numbers.join(', ')}`;
    out(`numbers of commitments: ${numberList}`);
    return broken.length + numbers.length;
  } finally {
    await dataSource.destroy();
  }
}
