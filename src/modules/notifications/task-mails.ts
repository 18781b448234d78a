import type { MailFacts, MailPerson, MailPlanner, PlannedMail } from './mail-facts.js';
import { requestUrl } from './mail-facts.js';
import { holders, mailToStaff } from './staff-words.js';

/** To the customer of a restricted ticket, of which mail tells nothing but that there is something to read. */
export const taskProposed: MailPlanner<'task_proposed'> = (_event, facts) => [
  {
    to: facts.customer,
    ...{ kind: 'share_asked', subject: `Your request ${facts.number}: we need your agreement` },
    heading: `The ${facts.deskName} asks what it may share`,
    paragraphs: ['Another desk can help. You decide what it reads.'],
    action: { label: 'Read it and decide', url: requestUrl(facts) },
  },
];

/** The team that would have been asked is told nothing. */
export const taskRefused: MailPlanner<'task_refused'> = ({ data }, facts) =>
  toAskers(data.taskId, facts, {
    ...{ kind: 'share_refused', news: 'nothing is shared' },
    heading: 'The customer did not agree that the other office is asked',
    paragraphs: ['Find a way without it, or ask the customer what would be right.'],
  });

/** To the leads of the team that is asked. They may see nothing but the task, so the mail tells of nothing else. */
export const taskAsked: MailPlanner<'task_asked'> = ({ data }, facts) =>
  facts.leadsOf(data).map((to) => ({
    ...ofTaskAlone(facts, to, data.taskId),
    ...{ kind: 'task_asked', subject: 'A task for your team' },
    heading: `The ${facts.deskName} asks your team for a task`,
    paragraphs: facts.sensitive
      ? ['To keep this private, the mail says nothing more.']
      : [data.title],
  }));

/** To whoever of the team has the task. */
export const taskTakenBack: MailPlanner<'task_taken_back'> = ({ data }, facts) => {
  const to = facts.people.get(facts.tasks.get(data.taskId)?.assigneeId ?? 0);
  if (!to) return [];
  return [
    {
      ...ofTaskAlone(facts, to, data.taskId),
      ...{ kind: 'task_taken_back', subject: 'A task of yours is not needed any more' },
      heading: `The ${facts.deskName} took a task of yours back`,
      paragraphs: ['Nothing is left to do.'],
    },
  ];
};

export const taskDone: MailPlanner<'task_done'> = ({ data }, facts) =>
  toAskers(data.taskId, facts, {
    ...{ kind: 'task_done', news: 'a task is done' },
    heading: `“${data.title}” is done`,
    paragraphs: [data.result],
  });

export const taskDeclined: MailPlanner<'task_declined'> = ({ data }, facts) =>
  toAskers(data.taskId, facts, {
    ...{ kind: 'task_declined', news: 'a task was declined' },
    heading: `“${data.title}” was declined`,
    paragraphs: [data.reason, 'Find another way, or ask another team.'],
  });

/** To whoever has the ticket, and who asked; of a restricted one only to the former, who surely see it today. */
function toAskers(
  taskId: number,
  facts: MailFacts,
  {
    kind,
    news,
    ...words
  }: Pick<PlannedMail, 'kind' | 'heading' | 'paragraphs'> & { readonly news: string },
): PlannedMail[] {
  const asker = facts.people.get(facts.tasks.get(taskId)?.askedById ?? 0);
  const askers = asker && !facts.sensitive ? [asker] : [];
  return [...askers, ...holders(facts)].map((to) => ({
    ...mailToStaff(facts, to, kind, news),
    ...words,
  }));
}

function ofTaskAlone(
  { publicUrl }: MailFacts,
  to: MailPerson,
  taskId: number,
): Pick<PlannedMail, 'to' | 'action' | 'aloneAs'> {
  const action = { label: 'Open the task', url: `${publicUrl}/desk/tasks/${taskId}` };
  return { to, action, aloneAs: `Task ${taskId}` };
}
