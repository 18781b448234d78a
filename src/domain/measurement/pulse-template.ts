/** The words on the five points, one for each: people who praise have rated 1 where only the ends had words. */
export const scaleWords = [
  'Strongly disagree',
  'Disagree',
  'Neutral',
  'Agree',
  'Strongly agree',
] as const;

/** The words on seven points, and on yes and no: 1 is yes and 0 no. */
export const sevenWords = [
  'Strongly disagree',
  'Disagree',
  'Somewhat disagree',
  'Neutral',
  'Somewhat agree',
  'Agree',
  'Strongly agree',
] as const;
export const yesNoWords = ['No', 'Yes'] as const;

/** What made the difference, as the federal collections report it since 2023 (A-11 Section 280, second format). */
export const drivers = [
  'effectiveness',
  'ease',
  'efficiency',
  'transparency',
  'humanity',
  'employee',
  'other',
] as const;
export type Driver = (typeof drivers)[number];

/** A driver ticked on one side: stored and exported under these names (`positive_ease`). */
export type DriverCode = `positive_${Driver}` | `negative_${Driver}`;

/** The federal name of each driver (digital.gov, October 30, 2023). */
export const driverLabels: Readonly<Record<Driver, string>> = {
  effectiveness: 'Effectiveness',
  ease: 'Ease',
  efficiency: 'Efficiency',
  transparency: 'Transparency',
  humanity: 'Equity and humanity',
  employee: 'Employee interaction',
  other: 'Other',
};

/** What people tick: the words of the first format where it has them, turned round for the other side. */
export const driverWords: Readonly<Record<DriverCode, string>> = {
  positive_effectiveness: 'My need was addressed',
  positive_ease: 'It was easy to complete what I needed to do',
  positive_efficiency: 'It took a reasonable amount of time',
  positive_transparency: 'I understood what was being asked of me throughout the process',
  positive_humanity: 'I was treated fairly',
  positive_employee: 'Employees I interacted with were helpful',
  positive_other: 'Something else',
  negative_effectiveness: 'My need was not addressed',
  negative_ease: 'It was hard to complete what I needed to do',
  negative_efficiency: 'It took too long',
  negative_transparency: 'I did not understand what was being asked of me',
  negative_humanity: 'I was not treated fairly',
  negative_employee: 'Employees I interacted with were not helpful',
  negative_other: 'Something else',
};

/** Every driver code with its side and driver, positive ones first. */
export const driverCodes: readonly DriverCode[] = [
  ...drivers.map((driver): DriverCode => `positive_${driver}`),
  ...drivers.map((driver): DriverCode => `negative_${driver}`),
];

/** What an item is about, and the name under which its counts are kept. */
export type PulseItemKey =
  | 'satisfaction'
  | 'trust'
  | 'effectiveness'
  | 'ease'
  | 'efficiency'
  | 'transparency'
  | 'employee'
  | 'drivers'
  | 'scores_comment'
  | 'comment'
  | 'share_name'
  | `satisfaction_${string}`
  | 'means'
  | 'workload';

/** The name of a question that an office added; it stands for one wording on one scale, in every version. */
export type OwnItemKey = `own_${number}`;

/** One question. `{service}` and `{provider}` stand for names; only the words around them are the federal ones. */
export interface PulseItem {
  readonly key: PulseItemKey | OwnItemKey;
  readonly kind: 'scale' | 'scale_7' | 'yes_no' | 'drivers' | 'text' | 'consent';
  readonly wording: string;
  /** The other wording the source allows; which one was asked is told by the template's version. */
  readonly alternatives?: readonly string[];
  readonly required: boolean;
}

/** A pulse as it is asked. A change of any word is a new version: scores of different wordings are not one series. */
export interface PulseTemplate {
  readonly code: 'a11_v1' | 'a11_v2' | 'default' | 'relationship' | 'staff' | `office_${string}`;
  readonly version: number;
  readonly title: string;
  readonly source: string;
  readonly items: readonly PulseItem[];
}

const scale = (
  key: PulseItemKey,
  wording: string,
  alternatives?: readonly string[],
): PulseItem => ({
  key,
  kind: 'scale',
  wording,
  required: key === 'satisfaction',
  ...(alternatives && { alternatives }),
});

const text = (key: PulseItemKey, wording: string): PulseItem => ({
  key,
  kind: 'text',
  wording,
  required: false,
});

const satisfaction = scale(
  'satisfaction',
  'I am satisfied with the service I received from {service}.',
);
const trustWording = 'This interaction increased my trust in {provider}.';
const trustInMission =
  "I trust {service} to fulfill our country's commitment to [relevant population].";
const easeWording = 'It was easy to complete what I needed to do.';
const needWording = 'My need was addressed.';

/** OMB Circular A-11 Section 280 as it stood from 2018 to 2022, without modification. */
export const a11FirstFormat: PulseTemplate = {
  code: 'a11_v1',
  version: 1,
  title: 'A-11 Section 280, first format',
  source: 'OMB Circular A-11 Section 280 (2018 to 2022); GSA Touchpoints',
  items: [
    satisfaction,
    scale('trust', 'This interaction increased my confidence in {service}.', [trustInMission]),
    text('scores_comment', 'Any additional feedback on your scores above?'),
    scale('effectiveness', needWording, [
      'My issue was resolved.',
      'I found what I was looking for.',
    ]),
    scale('ease', easeWording),
    scale('efficiency', 'It took a reasonable amount of time to do what I needed to do.'),
    scale('transparency', 'I was treated fairly.', [
      'I understood what was being asked of me throughout the process.',
    ]),
    scale('employee', 'Employees I interacted with were helpful.'),
    text('comment', 'Any additional feedback for {service}?'),
  ],
};

/** The second format, since August 2023: one score, and by its side what made the difference or could have been better. */
export const a11SecondFormat: PulseTemplate = {
  code: 'a11_v2',
  version: 1,
  title: 'A-11 Section 280, second format',
  source: 'OMB Circular A-11 Section 280.14 (2023); digital.gov',
  items: [
    {
      ...scale('trust', trustWording, [
        'This service increased my trust in {provider}.',
        "I trust {provider} to fulfill our country's commitment to [relevant population].",
      ]),
      required: true,
    },
    {
      key: 'drivers',
      kind: 'drivers',
      wording: 'What about this interaction made the difference?',
      alternatives: ['What could have been better?'],
      required: false,
    },
    text('comment', 'Anything else you want us to know about your experience?'),
  ],
};

/** The pulse Counterpart asks by default: seven items, one of them required, under a minute. */
export const defaultPulse: PulseTemplate = {
  code: 'default',
  version: 1,
  title: 'How did we do?',
  source: 'Wordings of A-11 Section 280, both formats',
  items: [
    satisfaction,
    {
      key: 'drivers',
      kind: 'drivers',
      wording: 'What about this interaction made the difference?',
      alternatives: ['What could have been better?'],
      required: false,
    },
    scale('trust', trustWording),
    scale('ease', easeWording),
    scale('effectiveness', needWording),
    text('comment', 'Anything else you want us to know about your experience?'),
    {
      key: 'share_name',
      kind: 'consent',
      wording: 'You may contact me about this.',
      required: false,
    },
  ],
};

/** Every template that ships with the product. Versions are added, never changed; those of an office are in its records. */
export const pulseTemplates: readonly PulseTemplate[] = [
  a11FirstFormat,
  a11SecondFormat,
  defaultPulse,
];

/** The template of a code and version that ships with the product, or null for another. */
export function pulseTemplate(code: string, version: number): PulseTemplate | null {
  return (
    pulseTemplates.find((template) => template.code === code && template.version === version) ??
    null
  );
}

/** The names that stand in a wording: "the IT desk", "Office of Information Technology". */
export interface PulseNames {
  readonly service: string;
  readonly provider: string;
}

/** The wording of an item with the names put in. */
export function pulseWording(item: Pick<PulseItem, 'wording'>, names: PulseNames): string {
  return item.wording
    .replaceAll('{service}', () => names.service)
    .replaceAll('{provider}', () => names.provider);
}

/** Which drivers are asked after a score, and the question above them: 1 to 3 what could have been better, 4 and 5 what went well. */
export function driversFor(score: number): {
  readonly side: 'positive' | 'negative';
  readonly wording: string;
} {
  return score >= 4
    ? { side: 'positive', wording: 'What about this interaction made the difference?' }
    : { side: 'negative', wording: 'What could have been better?' };
}
