import { priorityLabels, priorityOf } from '../../domain/ticket/priority.js';
import type { RuleAct } from '../../domain/rules/rule.js';
import type { PeopleQueries } from '../people/people-queries.js';

/** What a rule does, as a history and a list say it: "Set the priority to high, wrote a staff note". */
export async function actsInWords(
  people: PeopleQueries,
  acts: readonly RuleAct[],
): Promise<string> {
  const words: string[] = [];
  for (const act of acts) words.push(await actInWords(people, act));
  return words.join(', ');
}

async function actInWords(people: PeopleQueries, act: RuleAct): Promise<string> {
  switch (act.kind) {
    case 'assign': {
      if (act.assigneeId === null) return 'give it back to the queue';
      return `assign it to ${(await people.byId(act.assigneeId))?.fullName ?? 'somebody who left'}`;
    }
    case 'transfer':
      return `hand it to ${(await people.receivingTeam(act.teamCode))?.name ?? act.teamCode}`;
    case 'prioritize':
      return `set the priority to ${priorityLabels[priorityOf(act.impact, act.urgency)].toLowerCase()}`;
    case 'hold':
      return `let it wait for ${act.days === 1 ? '1 day' : `${act.days} days`}`;
    case 'tag':
      return `add the tag “${act.tag}”`;
    case 'note':
      return 'write a staff note';
    case 'tell': {
      const told = await people.byIds(act.personIds);
      return `tell ${told.map(({ fullName }) => fullName).join(' and ') || 'nobody'}`;
    }
  }
}
