import { addBusinessTime } from '../domain/calendar/business-time.js';
import { allow } from '../domain/decision.js';
import type { FollowUpResult } from '../domain/follow-up/follow-up-steps.js';
import { bySystem, ticketEvent } from '../domain/ticket/ticket-event.js';
import type { DemoPerson, DemoWorld } from './demo-world.js';
import type { HistoryPulse, HistoryResponse, PulseHistoryRows } from './pulse-rows.js';
import type { Random } from './random.js';
import type { Stories } from './stories.js';
import type { TicketLife } from './ticket-life.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const officeDayMs = 9 * hourMs;

/** A customer who was asked about a ticket. */
export interface Asked {
  readonly world: DemoWorld;
  readonly stories: Stories;
  readonly life: TicketLife;
  readonly customer: DemoPerson;
  readonly random: Random;
  readonly now: number;
}

const causes = ['people', 'process', 'technology', 'policy'] as const;

const spokenEnds: readonly (readonly [FollowUpResult, string])[] = [
  ['explained', 'Called, said sorry and explained what we changed.'],
  ['put_right', 'Called the same day and had it done while we spoke.'],
  ['not_reached', 'Called twice and wrote; no answer.'],
];
const silentEnds: readonly (readonly [FollowUpResult, string])[] = [
  ['put_right', 'The request was opened again and finished.'],
  ['not_contacted', 'Went through the request with the team; the hand-over was the cause.'],
];

/** Opens the lead's task after a low score, with what had become of it by now. */
export function openFollowUp(
  { world, life, random, now }: Asked,
  pulse: HistoryPulse,
  { satisfaction, shareName }: HistoryResponse,
  rows: PulseHistoryRows,
): void {
  const team = world.teams.get(life.row.teamCode)!;
  const leads = leadsFor(world, life);
  const [lead] = leads;
  if (!lead) return;
  const openedAt = pulse.answeredAt!;
  const acknowledgeBy = addBusinessTime(team.calendar, openedAt, officeDayMs) ?? openedAt + dayMs;
  const contactBy =
    addBusinessTime(team.calendar, openedAt, 2 * officeDayMs) ?? openedAt + 2 * dayMs;
  const acknowledgedAt = Math.floor(openedAt + random.logNormal(15, 0.8) * hourMs);
  const respondedAt = Math.floor(acknowledgedAt + random.logNormal(60, 0.8) * hourMs);
  const id = rows.followUps.length + 1;
  const responded = respondedAt < now;
  const given = acknowledgedAt < now && leads.length > 1 && random.chance(0.5);
  const [result, outcome] = random.pick(shareName ? spokenEnds : silentEnds);
  rows.followUps.push({
    id,
    pulseId: pulse.id,
    ticketId: life.row.id,
    officeCode: life.row.officeCode,
    teamCode: team.code,
    ownerId: (given ? leads.at(-1)! : lead).id,
    state: responded
      ? 'responded'
      : given
        ? 'dispatched'
        : acknowledgedAt < now
          ? 'acknowledged'
          : 'received',
    score: satisfaction,
    openedAt,
    acknowledgeBy,
    contactBy,
    acknowledgedAt: acknowledgedAt < now ? acknowledgedAt : null,
    respondedAt: responded ? respondedAt : null,
    cause: responded ? random.pick(causes) : null,
    result: responded ? result : null,
    outcome: responded ? outcome : null,
  });
  life.act(openedAt, (_, at) =>
    allow({
      changes: {},
      events: [ticketEvent('follow_up_opened', { followUpId: id }, bySystem, at)],
    }),
  );
}

/** The office's lead, then the team's; never whoever did the work. */
function leadsFor({ people }: DemoWorld, { row }: TicketLife): DemoPerson[] {
  const leads = [
    people.find(({ actor }) =>
      actor.grants.some(
        ({ role, officeCode }) => role === 'office_lead' && officeCode === row.officeCode,
      ),
    ),
    people.find(({ actor }) =>
      actor.grants.some(({ role, teamCode }) => role === 'team_lead' && teamCode === row.teamCode),
    ),
  ];
  return leads.filter((lead) => lead !== undefined && lead.id !== row.solvedById) as DemoPerson[];
}
