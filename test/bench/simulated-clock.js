/** The one clock of a simulated history: a row of the database that the run moves on and every replica reads. */
export class SimulatedClock {
  dataSource;

  async now(manager) {
    const [{ now }] = await (manager ?? this.dataSource).query(
      'SELECT floor(extract(epoch FROM now) * 1000)::float8 AS now FROM simulated_clock',
    );
    return now;
  }
}

/** Makes the row; before the first reading. */
export async function createSimulatedClock(client, now) {
  await client.query(
    'CREATE TABLE simulated_clock (now timestamptz NOT NULL, polling boolean NOT NULL DEFAULT true)',
  );
  await client.query('INSERT INTO simulated_clock (now) VALUES ($1)', [new Date(now)]);
}
