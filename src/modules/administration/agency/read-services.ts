import {
  fieldKinds,
  type FormField,
  type PrefillSource,
  type ServiceForm,
} from '../../../domain/catalog/service-form.js';
import { impacts, urgencies, type Impact, type Urgency } from '../../../domain/ticket/priority.js';
import type { ChecklistStepPlan } from '../../../domain/ticket/checklist-events.js';
import { stageHolders, type Stage } from '../../../domain/ticket/stages.js';
import { type AgencyEntry } from './agency-entry.js';
import { readApproval, type DescribedApproval } from './read-approval.js';
import { emailRules } from './read-organisations.js';
import { requireUnique } from './references.js';

/** A group of services by what people need. */
export interface DescribedNeedGroup {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly name: string;
}

/** A service as described. */
export interface DescribedService {
  readonly entry: AgencyEntry;
  readonly code: string;
  readonly office: string;
  readonly name: string;
  readonly group: string;
  readonly general: boolean;
  /** Services with a lower number are listed first; 100 when nothing is said. */
  readonly order: number;
  readonly summary: string;
  readonly audience: string;
  readonly bureaus: readonly string[];
  readonly whatYouNeed: readonly string[];
  readonly minutesToFill: number;
  readonly owner: string;
  readonly team: string;
  readonly policy: string;
  readonly approval: DescribedApproval | null;
  readonly stages: readonly Stage[];
  readonly checklist: readonly ChecklistStepPlan[];
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly sensitive: boolean;
  readonly highStakes: boolean;
  readonly keywords: readonly string[];
  readonly form: ServiceForm;
}

/** The groups of need-groups.yaml. */
export function readNeedGroups(file: AgencyEntry): DescribedNeedGroup[] {
  const groups = file.entries('needGroups').map((entry) => {
    const group = { entry, code: entry.code(), name: entry.text('name', { max: 80 }) };
    entry.end();
    return group;
  });
  file.end();
  return groups;
}

/** One services-….yaml; all its services belong to the office named at its top. */
export interface DescribedServices {
  readonly entry: AgencyEntry;
  readonly office: string;
  readonly services: readonly DescribedService[];
}

/** The services of one services-….yaml. */
export function readServices(file: AgencyEntry): DescribedServices {
  const office = file.code('office');
  const services = file.entries('services').map((entry) => readService(entry, office));
  file.end();
  return { entry: file, office, services };
}

function readService(entry: AgencyEntry, office: string): DescribedService {
  const service = {
    entry,
    office,
    code: entry.code(),
    name: entry.text('name', { max: 80 }),
    group: entry.code('group'),
    general: entry.flag('general', false),
    order: entry.has('order') ? entry.integer('order', 1, 1000) : 100,
    summary: entry.text('summary'),
    audience: entry.text('audience'),
    bureaus: entry.texts('bureaus'),
    whatYouNeed: entry.texts('whatYouNeed', { least: 1 }),
    minutesToFill: entry.integer('minutesToFill', 1, 120),
    owner: entry.text('owner', emailRules),
    team: entry.code('team'),
    policy: entry.code('policy'),
    approval: readApproval(entry.entry('approval')),
    stages: readStages(entry),
    checklist: readChecklist(entry),
    impact: entry.oneOf('impact', impacts, 'person'),
    urgency: entry.oneOf('urgency', urgencies, 'soon'),
    sensitive: entry.flag('sensitive', false),
    highStakes: entry.flag('highStakes', false),
    keywords: entry.texts('keywords', { least: 1 }),
    form: entry.entries('form').map(readField),
  };
  entry.end();
  return service;
}

function readStages(service: AgencyEntry): Stage[] {
  const entries = service.entries('stages', { least: 0 });
  const stages = entries.map((entry) => {
    const stage = {
      code: entry.code(),
      name: entry.text('name', { max: 60 }),
      staffName: entry.text('staffName', { max: 40 }),
      holder: entry.oneOf('holder', stageHolders, 'team'),
    };
    entry.end();
    return stage;
  });
  requireUnique(
    stages.map(({ code }, at) => ({ code, entry: entries[at]! })),
    'stage of this service',
  );
  return stages;
}

const mostChecklistSteps = 30;

/** The steps that staff tick on each ticket; two alike could not be told apart. */
function readChecklist(service: AgencyEntry): ChecklistStepPlan[] {
  const entries = service.entries('checklist', { least: service.has('checklist') ? 1 : 0 });
  const steps = entries.map((entry) => {
    const step = {
      words: entry.text('step', { max: 200 }),
      required: entry.flag('required', false),
    };
    entry.end();
    return step;
  });
  if (steps.length > mostChecklistSteps) {
    const most = `"checklist" must have ${mostChecklistSteps} steps or less`;
    service.fault(['checklist'], `${most} (it has ${steps.length}).`);
  }
  const known = new Set<string>();
  steps.forEach(({ words }, at) => {
    if (words !== '' && known.has(words)) {
      entries[at]!.fault(['step'], `The step "${words}" stands in this checklist already.`);
    }
    known.add(words);
  });
  return steps;
}

function readField(entry: AgencyEntry): FormField {
  const optional: { -readonly [K in keyof FormField]?: FormField[K] } = {};
  const hint = entry.optionalText('hint', { max: 400 });
  const missingMessage = entry.optionalText('missingMessage', { max: 150 });
  const prefill = entry.optionalText('prefill') as PrefillSource | null;
  if (hint !== null) optional.hint = hint;
  if (missingMessage !== null) optional.missingMessage = missingMessage;
  if (prefill !== null) optional.prefill = prefill;
  if (!entry.flag('required', true)) optional.required = false;
  for (const key of ['maxLength', 'min', 'max'] as const) {
    const value = readNumber(entry, key);
    if (value !== null) optional[key] = value;
  }
  const options = entry.entry('options');
  if (options) {
    optional.options = options.keys().map((value) => ({ value, label: options.text(value) }));
  }
  const showWhen = readCondition(entry);
  if (showWhen) optional.showWhen = showWhen;
  const field: FormField = {
    key: entry.text('key', { max: 60 }),
    kind: entry.oneOf('kind', fieldKinds),
    label: entry.text('label', { max: 150 }),
    ...optional,
  };
  entry.end();
  return field;
}

function readNumber(entry: AgencyEntry, key: string): number | null {
  const value = entry.plain(key);
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  entry.fault([key], `"${key}" must be a number.`);
  return null;
}

function readCondition(field: AgencyEntry): FormField['showWhen'] | null {
  const entry = field.entry('showWhen');
  if (!entry) return null;
  const asked = entry.text('field', { max: 60 });
  if (!entry.has('equals') && !entry.has('in')) {
    entry.fault([], 'Say which answer shows this question, with "equals" or "in".');
  }
  const condition = entry.has('equals')
    ? { field: asked, equals: entry.text('equals') }
    : { field: asked, in: entry.texts('in') };
  entry.end();
  return condition;
}
