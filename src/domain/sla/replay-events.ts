import type { ReplayField } from './replay-reader.js';
import type { SlaEvent } from './sla-event.js';
import { SLA_STATUSES } from './sla-metric.js';

const EVENT_TYPES = [
  'created',
  'message',
  'status',
  'priority',
  'policy',
  'contract',
  'group',
  'merged',
  'merge_in',
  'unmerged',
  'correction',
  'void',
  'approval_requested',
  'approval_decided',
  'stage_reached',
  'stage_skipped',
  'task_asked',
  'task_ended',
] as const;

const BINDING_CAUSES = ['priority', 'transfer', 'publication', 'rules'] as const;

/** Reads one event of a vector file; `names` checks that a policy is among the vector's. */
export function readEvent(field: ReplayField, policies: readonly string[]): SlaEvent {
  const type = field.member('type').oneOf(EVENT_TYPES);
  const event = { type, ...occurrenceOf(field), ...detailsOf(type, field, policies) };
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as unknown as SlaEvent;
}

function occurrenceOf(field: ReplayField): object {
  return {
    id: field.member('id').optional((id) => id.text()),
    occurredAt: field.member('occurred_at').instant(),
    recordedAt: field.member('recorded_at').optional((at) => at.instant()),
    side: field.member('side').optional((side) => side.oneOf(['customer', 'agent', 'system'])),
    reason: field.member('reason').optional((words) => words.text()),
  };
}

function detailsOf(
  type: SlaEvent['type'],
  field: ReplayField,
  policies: readonly string[],
): object {
  const to = field.member('to');
  switch (type) {
    case 'created':
      return createdDetails(field, policies);
    case 'message':
      return {
        from: field.member('from').oneOf(['agent', 'customer', 'bot', 'system']),
        public: field.member('public').optional((value) => value.flag()),
        auto: field.member('auto').optional((value) => value.flag()),
        to: to.optional((value) => value.text()),
      };
    case 'status':
      return {
        to: to.oneOf(SLA_STATUSES),
        publicMessage: field.member('public_message').optional((value) => value.flag()),
        contract: field.member('contract').optional((value) => value.oneOf(policies)),
        awaited: field.member('awaited').optional((words) => words.text()),
        until: field.member('until').optional((at) => at.instant()),
      };
    case 'policy':
      return {
        to: to.value === null ? null : to.oneOf(policies),
        because: field.member('because').optional((cause) => cause.oneOf(BINDING_CAUSES)),
      };
    case 'contract':
      return { to: to.oneOf(policies) };
    case 'priority':
    case 'group':
      return { to: to.value === null ? null : to.text() };
    case 'merge_in':
      return {
        unansweredSince: field.member('unanswered_since').optional((at) => at.instant()) ?? null,
      };
    case 'correction':
      return {
        target: field.member('target').text(),
        newOccurredAt: field.member('new_occurred_at').instant(),
      };
    case 'void':
      return { target: field.member('target').text() };
    case 'stage_reached':
    case 'stage_skipped':
      return { stage: field.member('stage').text() };
    case 'task_asked':
      return {
        task: field.member('task').text(),
        agreement: field.member('agreement').oneOf(policies),
      };
    case 'task_ended':
      return {
        task: field.member('task').text(),
        how: field.member('how').oneOf(['done', 'declined', 'taken_back']),
      };
    case 'merged':
    case 'unmerged':
    case 'approval_requested':
    case 'approval_decided':
      return {};
  }
}

function createdDetails(field: ReplayField, policies: readonly string[]): object {
  const by = field
    .member('by')
    .optional((value) => value.oneOf(['customer', 'requester', 'agent']));
  const policy = field.member('policy');
  return {
    status: field.member('status').optional((value) => value.oneOf(SLA_STATUSES)),
    priority: field.member('priority').optional((value) => value.text()),
    by: by === 'requester' ? 'customer' : by,
    public: field.member('public').optional((value) => value.flag()),
    requesterIsAssignee: field.member('requester_is_assignee').optional((value) => value.flag()),
    policy: policy.value === null ? null : policy.optional((value) => value.oneOf(policies)),
    group: field.member('group').optional((value) => value.text()),
    channel: field.member('channel').optional((value) => value.text()),
    stages: field.member('stages').optional((list) => list.items().map((stage) => stage.text())),
  };
}
