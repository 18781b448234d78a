const variable = 'COUNTERPART_BROWSER_PRODUCT';

/** Where the product under test is, for the tests and for what they look up behind its back. */
export interface RunningProduct {
  readonly url: string;
  readonly databaseUrl: string;
  /** Holds each mail that the product sent, as a file. */
  readonly mailFolder: string;
}

/** The product that was started before the first test; also one that somebody keeps running meanwhile. */
export function runningProduct(): RunningProduct {
  const text = process.env[variable];
  if (text === undefined) throw new Error('No product was started for these tests.');
  return JSON.parse(text) as RunningProduct;
}

/** Whether a product runs already. */
export function productRuns(): boolean {
  return process.env[variable] !== undefined;
}

/** Tells the workers, which get the variables of this process. */
export function announceProduct(product: RunningProduct): void {
  process.env[variable] = JSON.stringify(product);
}
