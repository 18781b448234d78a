import { changeTags } from '../domain/ticket/tagging.js';
import type { DemoWorld } from './demo-world.js';
import { agentFor } from './open-arrival.js';
import { Random } from './random.js';
import type { TicketLife } from './ticket-life.js';

const dayMs = 86_400_000;
const seed = 11;
const backDays = 120;

/** The words that the demo's staff put on tickets, and what these are about. */
const tags: readonly (readonly [tag: string, about: RegExp])[] = [
  ['vpn', /\bVPN\b|telework/i],
  ['east-wing', /east wing|third floor/i],
  ['laptop-refresh', /laptop/i],
  ['printer', /print/i],
  ['open-season', /benefit|health plan/i],
  ['year-end', /year.end/i],
  ['vendor-late', /delivery|supplier|vendor/i],
  ['pay-system', /pay\b|paycheck|payroll/i],
  ['new-hire', /starts|first day|new employee/i],
];

/** Tags on the requests of the last months, most of those that a word fits, by somebody of the team that has it. */
export function tagHistory(world: DemoWorld, lives: readonly TicketLife[], now: number): void {
  const random = new Random(seed);
  const people = new Map(world.people.map((person) => [person.id, person]));
  for (const life of lives) {
    const { row } = life;
    if (row.openedAt < now - backDays * dayMs || row.assigneeId === null) continue;
    const words = `${row.subject} ${row.description}`;
    const add = tags.flatMap(([tag, about]) =>
      about.test(words) && random.chance(0.7) ? [tag] : [],
    );
    const customer = people.get(row.customerId);
    const team = world.teams.get(row.teamCode);
    const agent = team && customer && agentFor(team, customer, random);
    if (!agent || add.length === 0) continue;
    const edit = { actor: agent.actor, add, remove: [] };
    life.act(row.updatedAt, (facts, at) => changeTags(facts, edit, at));
  }
}
