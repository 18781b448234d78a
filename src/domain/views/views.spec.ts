import type { Condition, ConditionSet } from '../conditions/condition.js';
import type { Actor, RoleGrant } from '../ticket/ticket-access.js';
import {
  againstEditing,
  againstSharing,
  seesView,
  viewAudiences,
  type SharedView,
} from './view-access.js';
import { viewRefusals } from './view-refusals.js';
import {
  longestLookBackDays,
  usualColumns,
  usualSort,
  viewColumns,
  viewLayout,
  viewScope,
  viewSorts,
} from './view-shape.js';

const test = (field: string, op: string, ...values: string[]) =>
  ({ field, op, values }) as unknown as Condition;
const set = (...all: Condition[]): ConditionSet => ({ version: 1, all });

describe('what a view is about', () => {
  it('is what is open, unless a status condition at its top says otherwise', () => {
    expect(viewScope(set())).toEqual({
      allowed: true,
      outcome: { kind: 'open', statuses: ['new', 'open', 'pending'], implied: true },
    });
    expect(viewScope(set({ any: [test('status', 'is', 'closed')] }))).toMatchObject({
      outcome: { kind: 'open', implied: true },
    });
    expect(viewScope(set(test('status', 'is', 'new', 'open')))).toMatchObject({
      outcome: { statuses: ['new', 'open'], implied: false },
    });
    const notDone = test('status', 'is_not', 'solved', 'closed', 'withdrawn', 'new');
    expect(viewScope(set(notDone))).toMatchObject({ outcome: { statuses: ['open', 'pending'] } });
  });

  it('is nothing when its status conditions exclude one another', () => {
    const none = set(test('status', 'is', 'new'), test('status', 'is', 'open'));
    expect(viewScope(none)).toMatchObject({ outcome: { kind: 'open', statuses: [] } });
  });

  it('is what is finished only with a limit to how far it looks back', () => {
    const closed = test('status', 'is', 'closed');
    const refused = { refusals: [{ code: 'view.finished_needs_dates', field: 'condition' }] };
    expect(viewScope(set(closed))).toMatchObject(refused);
    expect(viewScope(set(closed, test('updated', 'within_last', '93d')))).toMatchObject(refused);
    expect(viewScope(set(closed, test('updated', 'longer_ago', '9d')))).toMatchObject(refused);
    expect(viewScope(set(closed, test('opened', 'within_last', '9d')))).toMatchObject(refused);
    expect(viewScope(set(closed, { any: [test('updated', 'within_last', '9d')] }))).toMatchObject(
      refused,
    );
    expect(
      viewScope(set(closed, test('updated', 'within_last', `${longestLookBackDays}d`))),
    ).toMatchObject({
      outcome: { kind: 'finished', statuses: ['closed'] },
    });
  });

  it('is never both', () => {
    expect(viewScope(set(test('status', 'is', 'open', 'closed')))).toMatchObject({
      refusals: [{ code: 'view.open_or_finished' }],
    });
  });
});

describe('how a view is laid out', () => {
  const columns = [...usualColumns];

  it('offers every usual column, and orders for both kinds', () => {
    expect(Object.keys(viewColumns)).toEqual(expect.arrayContaining(columns));
    const kinds = new Set(Object.values(viewSorts).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['open', 'finished']));
  });

  it('takes known columns once each, and an order that its tickets have', () => {
    expect(viewLayout(set(), columns, usualSort('open'))).toMatchObject({
      outcome: { columns, sort: 'urgency', scope: { kind: 'open' } },
    });
    const finished = set(test('status', 'is', 'closed'), test('updated', 'within_last', '7d'));
    expect(viewLayout(finished, ['subject'], usualSort('finished'))).toMatchObject({
      outcome: { sort: 'updated_newest' },
    });
  });

  it.each([
    [['subject', 'colour'], 'urgency', 'view.columns_unknown'],
    [['subject', 'subject'], 'urgency', 'view.columns_unknown'],
    [['status'], 'urgency', 'view.subject_missing'],
    [['subject'], 'by_moon', 'view.sort_unknown'],
    [['subject'], 'updated_newest', 'view.sort_unknown'],
  ])('refuses %j by %s: %s', (given, sort, code) => {
    expect(viewLayout(set(), given, sort)).toMatchObject({ refusals: [{ code }] });
  });

  it('tells everything that is wrong at once', () => {
    const answer = viewLayout(set(test('status', 'is', 'open', 'closed')), ['x'], 'urgency');
    expect(answer).toMatchObject({
      refusals: [
        { code: 'view.open_or_finished' },
        { code: 'view.columns_unknown' },
        { code: 'view.subject_missing' },
      ],
    });
  });
});

const devices = { code: 'it-devices', officeCode: 'it' };
const actor = (personId: number, ...grants: RoleGrant[]): Actor => ({
  ...{ personId, administrator: false, grants },
});
const agent: RoleGrant = { role: 'agent', teamCode: 'it-devices', officeCode: 'it' };
const otherAgent: RoleGrant = { role: 'agent', teamCode: 'hr-pay', officeCode: 'hr' };
const lead: RoleGrant = { role: 'team_lead', teamCode: 'it-devices', officeCode: 'it' };
const otherLead: RoleGrant = { role: 'team_lead', teamCode: 'hr-pay', officeCode: 'hr' };
const officeLead: RoleGrant = { role: 'office_lead', officeCode: 'it' };
const bureauLead: RoleGrant = { role: 'bureau_lead', bureauCode: 'north' };

const mine: SharedView = { ownerId: 1, audience: 'mine', team: null };
const ofTeam: SharedView = { ownerId: 1, audience: 'team', team: devices };
const ofAll: SharedView = { ownerId: 1, audience: 'everyone', team: null };

describe('who sees a view', () => {
  it('is one of three audiences', () => {
    expect(viewAudiences).toEqual([mine.audience, ofTeam.audience, ofAll.audience]);
  });

  it.each([
    ['its owner', actor(1, agent), [true, true, true]],
    ['a colleague of the team', actor(2, agent), [false, true, true]],
    ['the lead of the office', actor(2, officeLead), [false, true, true]],
    ['staff elsewhere', actor(2, otherAgent), [false, false, true]],
    ['a lead of a bureau', actor(2, bureauLead), [false, false, false]],
    ['an owner who is no longer staff', actor(1), [false, false, false]],
  ])('%s', (_who, who, sees) => {
    expect([mine, ofTeam, ofAll].map((view) => seesView(who, view))).toEqual(sees);
  });

  it('nobody else when the team of a team’s view is gone', () => {
    expect(seesView(actor(2, agent), { ...ofTeam, team: null })).toBe(false);
  });
});

describe('who changes a view', () => {
  it.each([
    ['its owner', actor(1, agent), [true, true, true]],
    ['a colleague of the team', actor(2, agent), [false, false, false]],
    ['the lead of the team', actor(2, lead), [false, true, true]],
    ['the lead of the office', actor(2, officeLead), [false, true, true]],
    ['a lead elsewhere', actor(2, otherLead), [false, false, true]],
  ])('%s', (_who, who, changes) => {
    const allowed = [mine, ofTeam, ofAll].map((view) => againstEditing(who, view)[0] === null);
    expect(allowed).toEqual(changes);
  });
});

describe('who shares a view', () => {
  const codes = (...args: Parameters<typeof againstSharing>) =>
    againstSharing(...args).flatMap((refusal) => (refusal === null ? [] : [refusal.code]));

  it('with nobody and with one’s own team: whoever works there', () => {
    expect(codes(actor(1, agent), 'mine', null)).toEqual([]);
    expect(codes(actor(1, agent), 'team', devices)).toEqual([]);
    expect(codes(actor(1, officeLead), 'team', devices)).toEqual([]);
    expect(codes(actor(1, otherAgent), 'team', devices)).toEqual(['view.other_team']);
  });

  it('with everyone: leads', () => {
    expect(codes(actor(1, lead), 'everyone', null)).toEqual([]);
    expect(codes(actor(1, officeLead), 'everyone', null)).toEqual([]);
    expect(codes(actor(1, agent), 'everyone', null)).toEqual(['view.leads_share_with_everyone']);
  });

  it('with a team named exactly when it is for a team', () => {
    expect(codes(actor(1, agent), 'team', null)).toEqual(['view.team_missing']);
    expect(codes(actor(1, agent), 'mine', devices)).toEqual(['view.team_not_wanted']);
  });

  it('is refused in whole sentences', () => {
    for (const message of Object.values(viewRefusals)) expect(message).toMatch(/\.$/);
  });
});
