/** Stops the throw-away PostgreSQL and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestCluster } = await import('./test-cluster.js');
  await stopTestCluster();
}
