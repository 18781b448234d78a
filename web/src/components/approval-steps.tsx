import type { ReactElement } from 'react';
import type { components } from '../api/schema.js';
import { StageList, type StageMark } from './stage-list.js';

type Approval = components['schemas']['RequestApprovalView'];
type Step = components['schemas']['ApprovalStepView'];
type Person = components['schemas']['ApprovalPersonView'];

const marks: Readonly<Record<Step['state'], StageMark>> = {
  approved: 'reached',
  requested: 'now',
  ahead: 'to_come',
  declined: 'left_out',
  cancelled: 'left_out',
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const byWhom = ({ fullName, decidedByName }: Person): string =>
  decidedByName === null || decidedByName === fullName
    ? fullName
    : `${decidedByName} in place of ${fullName}`;

/** How it stands with one person who was asked. */
const personWords = (person: Person, onDay: (at: string) => string): string => {
  const on = person.decidedAt === null ? '' : ` ${onDay(person.decidedAt)}`;
  switch (person.state) {
    case 'requested':
      return person.standInName === null
        ? `${person.fullName}: asked ${onDay(person.askedAt)}`
        : `${person.fullName}, for whom ${person.standInName} stands in: asked ${onDay(person.askedAt)}`;
    case 'approved':
      return `${byWhom(person)}: approved it${on}`;
    case 'declined':
    case 'outvoted':
      return `${byWhom(person)}: declined it${on}`;
    case 'not_needed':
      return `${person.fullName}: not needed any more`;
    case 'cancelled':
      return `${person.fullName}: not asked any more`;
    case 'passed_on':
      return `${person.fullName}: doesn’t work here any more`;
  }
};

const notesOf = (step: Step, onDay: (at: string) => string): string[] => [
  ...(step.rule === null ? [] : [step.rule]),
  ...step.people.flatMap((person) => [
    personWords(person, onDay),
    ...(person.instead === null ? [] : [person.instead]),
  ]),
];

/** The steps of an approval in order: who was asked, who said what, and who holds it now. */
export const ApprovalSteps = ({
  approval,
  onDay,
}: {
  readonly approval: Approval;
  /** "today", "on Tuesday, November 24". */
  readonly onDay: (at: string) => string;
}): ReactElement => (
  <>
    {approval.waiting.map((sentence) => (
      <p key={sentence}>
        <strong>{sentence}</strong>
      </p>
    ))}
    <StageList
      items={approval.steps.map((step) => ({
        code: String(step.place),
        name: capital(step.name),
        state: marks[step.state],
        notes: notesOf(step, onDay),
      }))}
    />
  </>
);
