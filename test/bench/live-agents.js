import { createHash, randomBytes } from 'node:crypto';
import { get } from 'node:http';
import pg from 'pg';

/**
 * Agents with their views for the benchmark of open pages. What a view holds is said twice: as conditions for
 * the server, and as a function here, so that what should be heard is known without asking the server.
 * @typedef {{ team: string; priority: string; bureau: string; assignee: number | null; status: string; sensitive: boolean }} Facts
 */

const priorities = ['urgent', 'high', 'normal', 'low'];
const open = ['new', 'open', 'pending'];
const test = (field, ...values) => ({ field, op: 'is', values: values.map(String) });

/** The 27 saved views of an agent, some like those of colleagues, some about the agent. */
function viewsOf(agent, { teams, bureaus }) {
  const at = (list, place) => list[place % list.length];
  const own = [];
  for (let n = 0; own.length < 27; n += 1) {
    const [team, bureau, priority] = [
      at(teams, agent.id + n),
      at(bureaus, n * 3),
      at(priorities, n),
    ];
    const kinds = [
      { all: [test('team', team)], holds: (t) => t.team === team },
      {
        all: [test('team', team), test('priority', priority)],
        holds: (t) => t.team === team && t.priority === priority,
      },
      {
        all: [test('bureau', bureau), test('priority', 'urgent', 'high')],
        holds: (t) => t.bureau === bureau && ['urgent', 'high'].includes(t.priority),
      },
      {
        all: [test('assignee', 'me', 'nobody'), test('team', team)],
        holds: (t) => t.team === team && (t.assignee === null || t.assignee === agent.id),
      },
      {
        all: [test('assignee', 'me'), test('priority', priority)],
        holds: (t) => t.assignee === agent.id && t.priority === priority,
      },
    ];
    own.push(at(kinds, n));
  }
  return own;
}

/** Makes people with the role of agent, one view after the other, and a token for each. */
export async function makeAgents(url, count) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const list = async (sql) => (await client.query(sql)).rows.map((row) => Object.values(row)[0]);
  const teams = await list(`SELECT code FROM teams WHERE active ORDER BY code`);
  const bureaus = await list('SELECT code FROM bureaus ORDER BY code');
  const agents = [];
  for (let n = 0; n < count; n += 1) {
    const team = teams[n % teams.length];
    const { rows } = await client.query(
      `INSERT INTO people (email, full_name, given_name, bureau_code, title, work_location, phone, time_zone)
       VALUES ($1, $2, 'Agent', $3, 'Agent', 'Here', '202-555-0100', 'America/New_York') RETURNING id`,
      [`live-${n}@agency.example`, `Agent ${n}`, bureaus[0]],
    );
    const id = Number(rows[0].id);
    const { rows: offices } = await client.query(
      `INSERT INTO role_grants (person_id, role, team_code, office_code)
       SELECT $1, 'agent', code, office_code FROM teams WHERE code = $2 RETURNING office_code AS office`,
      [id, team],
    );
    const token = `cpt_${randomBytes(32).toString('base64url')}`;
    await client.query(
      `INSERT INTO access_tokens (person_id, name, token_hash, expires_at) VALUES ($1, 'bench', $2, now() + interval '1 day')`,
      [id, createHash('sha256').update(token).digest()],
    );
    const agent = { id, team, office: offices[0].office, token, views: [] };
    for (const view of viewsOf(agent, { teams, bureaus })) {
      const saved = await client.query(
        `INSERT INTO saved_views (name, owner_id, audience, condition, columns, sort, created_at, updated_at)
         VALUES ('A view', $1, 'mine', $2, '{subject}', 'urgency', now(), now()) RETURNING id`,
        [id, JSON.stringify({ version: 1, all: view.all })],
      );
      agent.views.push({ code: `view-${saved.rows[0].id}`, holds: view.holds });
    }
    agent.views.push(
      { code: team, holds: (t) => t.team === team },
      { code: 'mine', holds: (t) => t.assignee === id },
      {
        code: 'unclaimed',
        holds: (t) => t.team === team && t.assignee === null && t.status !== 'pending',
      },
    );
    agents.push(agent);
  }
  await client.end();
  return agents;
}

/** The codes of the agent's views that hold the ticket before or after a change. */
export function viewsHolding(agent, before, after) {
  const holds = (view, facts) => facts !== null && open.includes(facts.status) && view.holds(facts);
  return agent.views
    .filter((view) => holds(view, before) || holds(view, after))
    .map(({ code }) => code);
}

/**
 * An agent's open page: follows the stream, goes on from the last id on another server when it is cut off, and
 * tells of each message.
 */
export class Page {
  lastId = '';
  reconnects = 0;
  connected = false;
  cutOffAt = null;
  backAt = null;
  #closed = false;
  #request;

  constructor(agent, servers, onNews) {
    this.agent = agent;
    this.servers = servers;
    this.onNews = onNews;
    this.open(0);
  }

  open(server) {
    if (this.#closed) return;
    const headers = {
      authorization: `Bearer ${this.agent.token}`,
      ...(this.lastId && { 'last-event-id': this.lastId }),
    };
    const again = () => {
      if (this.#closed || request !== this.#request) return;
      this.#request = null;
      if (this.connected) {
        this.connected = false;
        this.cutOffAt = performance.now();
        this.reconnects += 1;
      }
      // As a browser does: after the time that the server said, here half a second to two.
      setTimeout(() => this.open(server + 1), 500 + Math.random() * 1500);
    };
    const request = get(
      `${this.servers[server % this.servers.length]}/api/v1/live`,
      { headers, agent: false },
      (response) => {
        if (response.statusCode !== 200) {
          response.resume();
          return again();
        }
        let rest = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          const parts = (rest + chunk).split('\n\n');
          rest = parts.pop();
          parts.forEach((part) => this.#read(part));
        });
        response.on('close', again);
      },
    );
    request.on('error', again);
    this.#request = request;
  }

  #read(part) {
    const id = /^id: (.*)$/m.exec(part)?.[1];
    if (id === undefined) return;
    this.lastId = id;
    if (!this.connected) {
      this.connected = true;
      this.backAt = performance.now();
    }
    if (/^event: news$/m.test(part)) this.onNews(this, JSON.parse(/^data: (.*)$/m.exec(part)[1]));
  }

  close() {
    this.#closed = true;
    this.#request?.destroy();
  }
}
