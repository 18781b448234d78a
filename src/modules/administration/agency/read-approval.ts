import { type ApprovalStepPlan } from '../../../domain/approval/approval-plan.js';
import { approverParts, type ApproverPart } from '../../../domain/approval/choose-approvers.js';
import { type AgencyEntry } from './agency-entry.js';
import { requireUnique } from './references.js';

/** A step of an approval; a group names its people by address. */
export interface DescribedApprovalStep extends ApprovalStepPlan {
  readonly entry: AgencyEntry;
  readonly who: ApproverPart;
  readonly people: readonly string[];
}

/** Who has to agree before work starts. */
export interface DescribedApproval {
  readonly words: string;
  readonly steps: readonly DescribedApprovalStep[];
}

const usualNames = { supervisor: 'supervisor', funding: 'funding official', group: '' } as const;
const orders = ['one_after_another', 'side_by_side'] as const;

/**
 * The approval of a service: one `step` by who decides it, or a list of `steps`, asked one after another or
 * side by side. A group names its people and how many of them have to approve; without that the first
 * answer decides.
 */
export function readApproval(entry: AgencyEntry | undefined): DescribedApproval | null {
  if (!entry) return null;
  const words = entry.text('words');
  if (!entry.has('steps')) {
    const who = entry.oneOf('step', ['supervisor', 'funding'] as const);
    entry.end();
    const one = { place: 1, round: 1, needed: 1, rule: 'first_word', people: [] } as const;
    return { words, steps: [{ ...one, entry, who, code: who, name: usualNames[who] }] };
  }
  const order = entry.oneOf('order', orders, 'one_after_another');
  const steps = entry.entries('steps').map((step, at) => readStep(step, at + 1, order));
  entry.end();
  requireUnique(
    steps.map(({ code, entry: step }) => ({ code, entry: step })),
    'step of this approval',
  );
  return { words, steps };
}

function readStep(
  entry: AgencyEntry,
  place: number,
  order: (typeof orders)[number],
): DescribedApprovalStep {
  const who = entry.oneOf('who', approverParts);
  const group = who === 'group';
  const code = group || entry.has('code') ? entry.code() : who;
  const name = group || entry.has('name') ? entry.text('name', { max: 60 }) : usualNames[who];
  const people = group ? entry.texts('people', { least: 2 }) : [];
  const counted = group && entry.has('needed');
  const needed = counted ? entry.integer('needed', 1, Math.max(1, people.length)) : 1;
  entry.end();
  const rule = counted ? ('quorum' as const) : ('first_word' as const);
  const round = order === 'side_by_side' ? 1 : place;
  return { entry, who, code, name, people, rule, needed, place, round };
}
