import { aPerson } from '../../support/factories/a-person.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { settableClock } from '../../support/test-app.js';

beforeEach(() => settableClock.set('2026-11-24T10:00:00-05:00'));
afterEach(() => settableClock.release());

const days = { startsOn: '2026-11-25', endsOn: '2026-11-30' };

async function two() {
  const [rita, dana] = [
    await aPerson({ fullName: 'Rita Supervisor' }),
    await aPerson({ fullName: 'Dana Reed' }),
  ];
  return {
    rita: await signInAs(rita),
    dana: await signInAs(dana),
    danaId: dana.id,
    ritaId: rita.id,
  };
}

describe('who approves in my place', () => {
  it('is named for some days, seen by both, and taken back by me alone', async () => {
    const { rita, dana, danaId } = await two();
    expect((await rita.get('/api/v1/stand-ins')).body).toEqual({ mine: [], for: [] });
    const named = await rita.post('/api/v1/stand-ins').send({ delegateId: danaId, ...days });
    expect(named.status).toBe(201);
    expect(named.body.mine).toEqual([
      { id: expect.any(Number), standInName: 'Dana Reed', ...days, begun: false },
    ]);
    expect((await dana.get('/api/v1/stand-ins')).body.for).toEqual([
      { fullName: 'Rita Supervisor', ...days },
    ]);
    const path = `/api/v1/stand-ins/${named.body.mine[0].id}`;
    expect((await dana.delete(path)).status).toBe(404);
    expect((await rita.delete(path)).status).toBe(204);
    expect((await rita.delete(path)).status).toBe(404);
  });

  it.each([
    ['oneself', 'self', {}, 'availability.absence.own_delegate'],
    [
      'days that are over',
      'dana',
      { startsOn: '2026-11-01', endsOn: '2026-11-02' },
      'availability.absence.over',
    ],
    [
      'an end before the start',
      'dana',
      { endsOn: '2026-11-24' },
      'availability.absence.ends_before',
    ],
    ['nobody we know', 'nobody', {}, 'availability.unknown_person'],
  ])('is not %s', async (_what, who, more, code) => {
    const { rita, danaId, ritaId } = await two();
    const delegateId = { self: ritaId, dana: danaId, nobody: 999_999_999 }[who];
    const response = await rita.post('/api/v1/stand-ins').send({ delegateId, ...days, ...more });
    expect([400, 422]).toContain(response.status);
    expect(response.body.errors[0]).toMatchObject({ code, field: expect.any(String) });
  });

  it('is one person at a time', async () => {
    const { rita, danaId } = await two();
    await rita.post('/api/v1/stand-ins').send({ delegateId: danaId, ...days });
    const again = await rita.post('/api/v1/stand-ins').send({ delegateId: danaId, ...days });
    expect([again.status, again.body.code]).toEqual([422, 'availability.absence.overlaps']);
  });

  it.each([{}, { delegateId: 'x', ...days }, { delegateId: 1, startsOn: 'soon', endsOn: 'later' }])(
    'is refused as %j, with the field',
    async (body) => {
      const { rita } = await two();
      const response = await rita.post('/api/v1/stand-ins').send(body);
      expect(response.status).toBe(400);
      expect(response.body.errors[0].field).toMatch(/delegateId|startsOn/);
    },
  );
});

refusesStrangers('GET', '/api/v1/stand-ins');
refusesStrangers('POST', '/api/v1/stand-ins', { body: { delegateId: 1, ...days } });
refusesStrangers('DELETE', '/api/v1/stand-ins/:id');
