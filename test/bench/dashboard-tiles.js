import pg from 'pg';
import { floor, inProcess } from './bare-statements.js';
import { measure } from './load.js';

/**
 * What each tile of the last quarter's dashboard stands on: the call that the service makes for it, from asking the
 * pool to figures made of rows, one at a time, beside the very statements of that call on bare connections. The route
 * cannot be asked for one tile, so what HTTP and the words around the tiles cost is in the ratio of the whole alone.
 */
export async function tileTable(url, pool, bureau, seconds) {
  const { app, dist } = await inProcess(url);
  const exported = async (path, name) => (await dist(`src/modules/partners/${path}.js`))[name];
  const service = async (path, name) => app.get(await exported(path, name));
  const dashboards = await service('partner-dashboard', 'PartnerDashboard');
  const figures = await service('partner-figures', 'PartnerFigures');
  const PartnerAnswers = await exported('partner-answers', 'PartnerAnswers');
  const answers = app.get(PartnerAnswers);
  const { DataSource } = await import('typeorm');
  const forgetful = () => new PartnerAnswers(app.get(DataSource));
  const journey = await service('journey/partner-journey', 'PartnerJourney');
  const baselines = await service('baselines', 'Baselines');
  const commitments = await service('commitments/commitment-queries', 'CommitmentQueries');
  const { rows } = await pool.query(
    `SELECT code, name, short_name AS "shortName", time_zone AS "timeZone" FROM bureaus WHERE code = $1`,
    [bureau],
  );
  const scope = await dashboards.scopeOf(rows[0], { period: 'last_quarter' }, []);
  const { figures: asked, now, period } = scope;
  const frozen = await baselines.of(bureau, null);
  const { groups } = await answers.all(scope);
  let other = 0;
  const calls = {
    'promises, answers, targets, surveys, volume': () => figures.services(asked),
    'time to first answer, time to finish': () => figures.speeds(asked, frozen.quarter?.figures),
    'times, read the first time': () => figures.speeds(asked, { firstAnswerMs: [(other += 1)] }),
    'promises by week': () => figures.byWeek(asked),
    'misses by cause': () => figures.missesByCause(asked),
    'open by age': () => figures.openByAge(bureau, null, now),
    'open past the date': () => figures.openPastDate(bureau, null, now),
    'promises by time zone and place': () => figures.byGroup(asked),
    'satisfaction, trust, ease, chart': () => answers.all(scope),
    'answers, read the first time': () => forgetful().all(scope),
    'journey and reasons': () => journey.view(scope, groups, frozen.drivers),
    'where we started': () => baselines.of(bureau, null),
    commitments: () => commitments.of(bureau, null, period, now),
  };
  const table = [];
  for (const [tile, call] of Object.entries(calls)) {
    const statements = await statementsOf(call);
    const options = { concurrency: 1, seconds };
    const bare = await measure(floor(pool, statements), options);
    const own = await measure(call, options);
    table.push({ tile, statements: statements.length, bare: bare.p50, own: own.p50 });
  }
  await app.close();
  return table;
}

/** What a call sends to the database; the first time it runs only to warm caches. */
async function statementsOf(call) {
  await call();
  const statements = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function (text, values, ...rest) {
    statements.push(typeof text === 'string' ? { text, values } : { ...text });
    return query.call(this, text, values, ...rest);
  };
  try {
    await call();
  } finally {
    pg.Client.prototype.query = query;
  }
  return statements.map(({ name, text, values }) => ({ name, text, values }));
}
