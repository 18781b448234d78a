import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSlaReplay } from './sla-replay.js';

const created = { type: 'created', occurred_at: '2026-03-06T21:30:00Z' };
const calendar = {
  tz: 'America/New_York',
  weekly: { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
};
const policy = { version: 1, calendar: 'c', targets: { resolution: 3600 }, warn_pct: [] };
const vector = {
  calendars: { c: calendar },
  policies: { p: policy },
  events: [created],
  as_of: '2026-03-06T22:00:00Z',
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sla-replay-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function replay(
  content: unknown,
  options: { explain?: string; json?: boolean } = {},
): Promise<{ code: number; out: string[]; err: string[] }> {
  const file = join(folder, 'vectors.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return replayFile(file, options);
}

async function replayFile(
  file: string,
  options: { explain?: string; json?: boolean } = {},
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runSlaReplay(
    file,
    options,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out, err };
}

describe('sla replay', () => {
  it('prints one object a vector and line, and answers 0 when nothing differs', async () => {
    const expect1 = {
      clocks: [{ metric: 'resolution', cycle: 1, due_at: '2026-03-09T13:30:00Z' }],
      fired: [],
      journal: [],
    };
    const { code, out, err } = await replay({
      vectors: [
        { ...vector, id: 'a', expect: expect1 },
        { ...vector, id: 'b' },
      ],
    });
    expect(out.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([
      ['id', 'clocks', 'fired', 'journal'],
      ['id', 'clocks', 'fired', 'journal'],
    ]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
  });

  it('prints the code of a refusal', async () => {
    const refused = {
      ...vector,
      id: 'a',
      calendars: { c: { ...calendar, weekly: {} } },
      expect: { error: 'CALENDAR_NO_HOURS' },
    };
    expect(await replay({ vectors: [refused] })).toEqual({
      code: 0,
      out: ['{"id":"a","error":"CALENDAR_NO_HOURS"}'],
      err: [],
    });
  });

  it('says what differs and answers 1', async () => {
    const { code, err } = await replay([
      {
        ...vector,
        id: 'a',
        expect: { clocks: [{ metric: 'resolution', cycle: 1, state: 'met' }] },
      },
    ]);
    expect({ code, err }).toEqual({
      code: 1,
      err: ['a clocks: resolution 1 state is "running", expected "met"'],
    });
  });

  it('explains one vector in words, by the clock of its calendar', async () => {
    const { code, out } = await replay(
      [
        { ...vector, id: 'a' },
        { ...vector, id: 'b' },
      ],
      { explain: 'b' },
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: [
        'b: resolution, cycle 1: running',
        '  Opened Friday, March 6 at 4:30 p.m. ET.',
        '  Target: 1 h of office hours (policy p, version 1; calendar c, version 1).',
        '  Friday, March 6, 4:30 p.m. to 5:00 p.m.: 30 min counted.',
        '  30 min of 1 h used. Due Monday, March 9 at 9:30 a.m.',
        '',
        '  Counted:',
        '    Fri, Mar 6, 4:30 p.m. to 5:00 p.m.: 30 min; together 30 min',
        '',
        '  Adds up (times in ET):',
        '    30 min counted + 0 min not counted = 30 min from Friday, March 6, 4:30 p.m. to Friday, March 6, 5:00 p.m.',
        '    Target: 1 h',
        '    Due: Monday, March 9, 9:30 a.m.; late after that',
        '',
        '  The date promised:',
        '    Friday, March 6, 4:30 p.m.: First promised for Monday, March 9 at 9:30 a.m.',
      ],
    });
  });

  it('explains as data, a clock and line', async () => {
    const { out } = await replay([{ ...vector, id: 'a' }], { explain: 'a', json: true });
    expect(out.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ metric: 'resolution', dueAt: '2026-03-09T13:30:00.000Z' }),
    ]);
  });

  it('explains also what has no clock or was refused', async () => {
    expect((await replay([{ ...vector, id: 'a', events: [] }], { explain: 'a' })).out).toEqual([
      'a: no clock.',
    ]);
    const refused = {
      ...vector,
      id: 'a',
      policies: { p: { ...policy, targets: { resolution: 0 } } },
    };
    expect((await replay([refused], { explain: 'a' })).out).toEqual([
      'a: refused with POLICY_BAD_TARGET.',
    ]);
  });

  it('answers 2 with one sentence when the file cannot be used', async () => {
    const missing = await replayFile(join(folder, 'nowhere.json'));
    expect(missing).toMatchObject({ code: 2, out: [] });
    expect(missing.err).toEqual([expect.stringMatching(/^Cannot read .*nowhere\.json: ENOENT/)]);
    const broken = await replay('{ "vectors": [');
    expect(broken).toMatchObject({
      code: 2,
      out: [],
      err: [expect.stringMatching(/^.*vectors\.json is not JSON: /)],
    });
    const unknown = await replay([{ ...vector, id: 'a', events: [{ ...created, type: 'boom' }] }]);
    expect(unknown).toMatchObject({
      code: 2,
      out: [],
      err: [
        expect.stringContaining('cannot be replayed: vectors[0].events[0].type: expected one of'),
      ],
    });
    const stranger = await replay([{ ...vector, id: 'a' }], { explain: 'z' });
    expect(stranger).toMatchObject({
      code: 2,
      out: [],
      err: [expect.stringMatching(/has no vector "z"\.$/)],
    });
  });
});
