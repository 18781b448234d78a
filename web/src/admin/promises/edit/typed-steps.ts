/** A step as it is typed: a percent of the time, and what is done with whom in one choice. */
export interface TypedStep {
  /** What the step is known by; empty for one that was never published. */
  readonly code: string;
  readonly metric: string;
  /** "100" for when the promise is missed. */
  readonly percent: string;
  /** "notify:team_lead", "raise_priority", … */
  readonly act: string;
  readonly team: string;
}

/** A step as the server keeps it. */
export interface KeptStep {
  readonly code: string;
  readonly metric: string;
  readonly at: 'breach' | number;
  readonly action: string;
  readonly to?: string;
  readonly teamCode?: string;
}

export const freshStep: TypedStep = {
  ...{ code: '', metric: 'resolution', percent: '100', act: 'notify:team_lead', team: '' },
};

/** The steps of a definition in their form. */
export const typedStepsOf = (steps: readonly KeptStep[]): TypedStep[] =>
  steps.map(({ code, metric, at, action, to, teamCode = '' }) => ({
    ...{ code, metric, team: teamCode },
    percent: at === 'breach' ? '100' : String(at),
    act: to === undefined ? action : `${action}:${to}`,
  }));

/** The steps of what is typed; new ones get a code that no other has. */
export const stepsOf = (typed: readonly TypedStep[]): KeptStep[] => {
  const used = new Set(typed.map(({ code }) => code));
  return typed.map((step) => {
    const { metric, percent, act, team } = step;
    const [action = '', to] = act.split(':');
    const code = step.code || unused(`${act}-${percent}`, used);
    used.add(code);
    return {
      ...{ code, metric, at: pointOf(percent), action },
      ...(to !== undefined && { to }),
      ...(act === 'reassign:team' && { teamCode: team }),
    };
  });
};

/** -1, which no step may be due at, for what is no percentage. */
const pointOf = (percent: string): 'breach' | number => {
  const digits = /^\s*(\d{1,4})\s*%?\s*$/.exec(percent)?.[1];
  if (digits === undefined) return -1;
  return Number(digits) === 100 ? 'breach' : Number(digits);
};

const unused = (words: string, used: ReadonlySet<string>): string => {
  const plain = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
    .slice(0, 50);
  let code = plain;
  for (let next = 2; used.has(code); next += 1) code = `${plain}-${next}`;
  return code;
};

/** The control in which a field of a step is typed: `escalations.1.at`. */
export const stepFieldId = (at: string | undefined, member: string | undefined): string => {
  if (at === undefined) return 'steps';
  switch (member) {
    case 'at':
      return `step-${at}-at`;
    case 'to':
    case 'action':
    case 'code':
      return `step-${at}-act`;
    default:
      return at === '0' ? 'steps' : `step-${at}-metric`;
  }
};
