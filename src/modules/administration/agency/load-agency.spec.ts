import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AgencyFaults } from './agency-faults.js';
import { checkedAgency } from './load-agency.js';

const now = Date.parse('2026-11-23T12:00:00Z');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-'));
  await cp('config/agency', folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

/** Changes one place of a file; the answer is the line on which it stands. */
async function change(file: string, before: string, after: string): Promise<number> {
  const text = await readFile(join(folder, file), 'utf8');
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`${file} does not say "${before}".`);
  await writeFile(
    join(folder, file),
    text.replace(before, () => after),
  );
  return text.slice(0, at).split('\n').length;
}

async function faults(): Promise<string[]> {
  try {
    await checkedAgency(folder, now);
    return [];
  } catch (error) {
    if (!(error instanceof AgencyFaults)) throw error;
    return error.faults.map(({ file, line, words }) => `${file}:${line}: ${words}`);
  }
}

test('the agency that comes with the product has nothing wrong', async () => {
  const agency = await checkedAgency('config/agency', now);
  expect(agency.offices.map(({ code }) => code)).toEqual([
    'human-resources',
    'information-technology',
    'acquisition',
  ]);
  expect(agency.bureaus).toHaveLength(8);
  expect(agency.services.length).toBeGreaterThanOrEqual(28);
});

test('every problem is told at once, in the order of files and lines', async () => {
  const bureau = await change('bureaus.yaml', 'headcount: 1400', 'headcount: none');
  const team = await change('offices.yaml', 'calendar: extended-hours', 'calendar: extended-hour');
  const person = await change('people.yaml', 'fullName: Walter Brooks', 'fullname: Walter Brooks');
  expect(await faults()).toEqual([
    `bureaus.yaml:${bureau}: "headcount" must be a whole number from 1 to 5000000.`,
    `offices.yaml:${team}: There is no calendar "extended-hour". Did you mean "extended-hours"?`,
    `people.yaml:${person - 1}: "fullName" is missing.`,
    `people.yaml:${person}: "fullname" is not a setting of this entry. Did you mean "fullName"?`,
  ]);
});

test('the message of the error is a list a person can work through', async () => {
  const line = await change('bureaus.yaml', 'headcount: 1400', 'headcount: 0');
  await expect(checkedAgency(folder, now)).rejects.toThrow(
    `The agency was not loaded, there is a problem:\n  bureaus.yaml:${line}: "headcount" must be`,
  );
});

describe('files', () => {
  test('a missing file is named', async () => {
    await rm(join(folder, 'synonyms.yaml'));
    expect(await faults()).toContain('synonyms.yaml:1: This file is missing.');
  });

  test('a file that is not YAML is told with the line of the error', async () => {
    const line = await change('calendars.yaml', "mon: ['08:00-17:00']", "mon: ['08:00-17:00'");
    const found = await faults();
    expect(found[0]).toMatch(
      new RegExp(`^calendars.yaml:(${line}|${line + 1}): This is not valid YAML: `),
    );
  });

  test('a file without settings is told', async () => {
    await writeFile(join(folder, 'people.yaml'), '- just\n- a list\n');
    expect(await faults()).toContain(
      'people.yaml:1: The file must consist of named settings, such as "services:".',
    );
  });

  test('a file with a name that is not read is told', async () => {
    await writeFile(join(folder, 'service-legal.yaml'), 'office: legal\n');
    expect(await faults()).toEqual([
      'service-legal.yaml:1: This file is not part of an agency. Is its name right?',
    ]);
  });

  test('a setting given twice is told', async () => {
    const line = await change(
      'offices.yaml',
      '    deskName: HR desk',
      '    code: hr\n    deskName: HR desk',
    );
    expect(await faults()).toContain(
      `offices.yaml:${line}: This is not valid YAML: Map keys must be unique.`,
    );
  });
});

describe('rules that choose a policy', () => {
  const rules = (text: string) =>
    change('policies.yaml', 'policies:', `rules:\n${text}\npolicies:`);

  test('are read in their order, with every condition', async () => {
    await rules(`  - name: Nights
    policy: major-incident
    services: [cannot-sign-in]
    priorities: [urgent, high]
    bureaus: [public-buildings]
    offices: [information-technology]
    hours: { timeZone: America/New_York, windows: [{ days: [mon, tue], from: '22:00', to: '06:00' }] }
  - name: Pay in a hurry
    policy: pay
    priorities: [low]`);
    const agency = await checkedAgency(folder, now);
    expect(agency.policyRules.map(({ rule }) => rule)).toEqual([
      {
        name: 'Nights',
        policyCode: 'major-incident',
        services: ['cannot-sign-in'],
        priorities: ['urgent', 'high'],
        bureaus: ['public-buildings'],
        offices: ['information-technology'],
        hours: {
          timeZone: 'America/New_York',
          windows: [{ days: ['mon', 'tue'], from: '22:00', to: '06:00' }],
        },
      },
      { name: 'Pay in a hurry', policyCode: 'pay', priorities: ['low'] },
    ]);
  });

  test('are told at their line when they name what there is not, or could both match', async () => {
    const line = await rules(`  - name: Anything
    policy: fixit
  - name: Nights
    policy: pay
    hours: { timeZone: America/New_York, windows: [{ days: [monday], from: '22:00', to: '06:00' }] }`);
    expect(await faults()).toEqual([
      `policies.yaml:${line + 2}: Choose the policy that these tickets get.`,
      `policies.yaml:${line + 5}: A day is one of mon, tue, wed, thu, fri, sat, sun (this is "monday").`,
      `policies.yaml:${line + 5}: Choose the days on which these hours hold.`,
    ]);
    await change('policies.yaml', 'fixit', 'fix-it');
    await change('policies.yaml', '[monday]', '[mon]');
    const [conflict] = await faults();
    expect(conflict).toMatch(
      new RegExp(
        `^policies.yaml:${line + 3}: Both rule 1, “Anything”, and rule 2, “Nights”, would match a ticket such as this: .+ filed Monday, November 23 at 10:00 p.m. ET.$`,
      ),
    );
  });
});

describe('calendars and policies', () => {
  test('a policy may count by the team, the bureau or a calendar, metric by metric', async () => {
    const named =
      'calendar: bureau\n    calendarByMetric: { first_response: team, resolution: around-the-clock }';
    await change('policies.yaml', 'calendar: around-the-clock', named);
    const agency = await checkedAgency(folder, now);
    expect(agency.policies.find(({ code }) => code === 'major-incident')!.definition).toMatchObject(
      {
        calendar: 'bureau',
        calendarByMetric: { first_response: 'team', resolution: 'around-the-clock' },
      },
    );
  });

  test('a calendar that no policy can mean is told, and so is one that does not exist', async () => {
    const taken = await change('calendars.yaml', 'code: extended-hours', 'code: team');
    const own = await change('bureaus.yaml', 'shortName: DO', 'shortName: DO\n    calendar: lunar');
    const line = await change(
      'policies.yaml',
      'calendar: around-the-clock',
      'calendar: around-the-clock\n    calendarByMetric: { resolution: burea }',
    );
    const found = await faults();
    expect(found).toContain(
      `calendars.yaml:${taken}: A calendar can't be called "team": policies use the word otherwise.`,
    );
    expect(found).toContain(`bureaus.yaml:${own + 1}: There is no calendar "lunar".`);
    expect(found).toContain(
      `policies.yaml:${line + 1}: There is no calendar "burea". Did you mean "bureau"?`,
    );
  });

  test('hours that end before they start are told at their day', async () => {
    const line = await change('calendars.yaml', "tue: ['08:00-17:00']", "tue: ['17:00-08:00']");
    expect(await faults()).toEqual([
      `calendars.yaml:${line}: Opening hours 17:00 to 08:00 must start before they end, between 00:00 and 24:00.`,
    ]);
  });

  test('hours in another form are told', async () => {
    const line = await change('calendars.yaml', "tue: ['08:00-17:00']", "tue: ['8am-5pm']");
    expect(await faults()).toEqual([
      `calendars.yaml:${line}: Hours must look like "08:00-17:00" (this is "8am-5pm").`,
    ]);
  });

  test('a calendar without hours is told, and so is an unknown zone', async () => {
    const text = await readFile(join(folder, 'calendars.yaml'), 'utf8');
    const bare = `calendars:
  - code: office-hours
    name: Office hours
    summary: Never
    timeZone: America/New_Yrok
    weekly: {}
`;
    await writeFile(
      join(folder, 'calendars.yaml'),
      bare + text.slice(text.indexOf('\n  - code: acquisition-hours') + 1),
    );
    expect(await faults()).toEqual([
      'calendars.yaml:5: Enter a time zone by its IANA name, such as America/New_York.',
      'calendars.yaml:6: Enter opening hours for at least one day of the week.',
    ]);
  });

  test('a date that does not exist is told', async () => {
    const line = await change('calendars.yaml', "'2026-09-26':", "'2026-09-31':");
    expect(await faults()).toEqual([
      `calendars.yaml:${line}: "2026-09-31" is not a date such as 2026-11-26.`,
    ]);
  });

  test('a target of nothing is told', async () => {
    const line = await change('policies.yaml', 'urgent: 30m,', 'urgent: 0m,');
    expect(await faults()).toEqual([
      `policies.yaml:${line}: A target must be whole seconds, more than zero.`,
    ]);
  });

  test('a target in days is told, because offices have days of different lengths', async () => {
    const line = await change('policies.yaml', 'urgent: 30m,', 'urgent: 3d,');
    expect((await faults())[0]).toBe(
      `policies.yaml:${line}: "urgent" must be working hours and minutes, such as "4h", "30m" or "1h30m" (it is "3d").`,
    );
  });

  test('a target that is never reached in five years is told', async () => {
    const line = await change('policies.yaml', 'low: 360h }', 'low: 36000h }');
    expect(await faults()).toEqual([
      `policies.yaml:${line}: This target cannot be reached within five years on its calendar.`,
    ]);
  });

  test('warnings outside 1 to 99 percent and statuses that do not exist are told', async () => {
    const warning = await change('policies.yaml', 'warnAt: [50, 75, 90]', 'warnAt: [50, 75, 100]');
    const pause = await change(
      'policies.yaml',
      '[waiting_customer, waiting_approval]',
      '[waiting]',
    );
    expect(await faults()).toEqual([
      `policies.yaml:${warning}: A warning must be a whole percentage from 1 to 99.`,
      expect.stringMatching(
        `^policies.yaml:${pause}: A clock pauses in one of open, waiting_customer`,
      ),
      expect.stringContaining('must promise "approval" and pause resolution'),
      expect.stringContaining('must promise "approval" and pause resolution'),
    ]);
  });
});

describe('people', () => {
  test('an address used twice is told at the second person', async () => {
    const line = await change('people.yaml', 'hannah.schwartz@', 'walter.brooks@');
    expect(await faults()).toEqual([
      `people.yaml:${line}: Another person has the address "walter.brooks@agency.example".`,
    ]);
  });

  test('an address of another domain is told', async () => {
    const line = await change(
      'people.yaml',
      'hannah.schwartz@agency.example',
      'hannah.schwartz@elsewhere.example',
    );
    expect(await faults()).toEqual([
      `people.yaml:${line}: Addresses of the department end with "@agency.example".`,
    ]);
  });

  test('supervisors in a circle are told for everyone in it', async () => {
    const line = await change(
      'people.yaml',
      'phone: 202-555-0111\n    supervisor: eleanor.whitfield@agency.example',
      'phone: 202-555-0111\n    supervisor: maria.lopez@agency.example',
    );
    const found = await faults();
    expect(found).toHaveLength(2);
    expect(found[0]).toBe(
      `people.yaml:${line + 1}: Following the supervisors from Denise Carter leads back to Denise Carter.`,
    );
    expect(found[1]).toContain('from Maria Lopez leads back to Maria Lopez.');
  });

  test('a supervisor nobody knows and a second head are told', async () => {
    const unknown = await change(
      'people.yaml',
      'supervisor: walter.brooks@',
      'supervisor: walter.brook@',
    );
    await change('people.yaml', '    supervisor: eleanor.whitfield@agency.example\n', '');
    expect(await faults()).toEqual([
      expect.stringContaining(
        'Only one person has no supervisor, and Eleanor Whitfield has none either.',
      ),
      `people.yaml:${unknown - 1}: There is no person "walter.brook@agency.example". Did you mean "walter.brooks@agency.example"?`,
    ]);
  });

  test('a team without a lead and a role in a team that does not exist are told', async () => {
    const line = await change(
      'people.yaml',
      'team_lead, team: hr-onboarding',
      'team_lead, team: hr-onbording',
    );
    expect(await faults()).toEqual([
      expect.stringMatching(/^offices.yaml:\d+: Nobody is team_lead of Hiring and onboarding\.$/),
      `people.yaml:${line}: There is no team "hr-onbording". Did you mean "hr-onboarding"?`,
    ]);
  });

  test('a bureau and an office without a lead are told', async () => {
    await change(
      'people.yaml',
      'bureau_lead, bureau: waterways',
      'bureau_lead, bureau: land-records',
    );
    await change(
      'people.yaml',
      'office_lead, office: acquisition',
      'office_lead, office: human-resources',
    );
    const found = await faults();
    expect(found).toContainEqual(
      expect.stringContaining('Nobody is bureau_lead of Bureau of Waterways'),
    );
    expect(found).toContainEqual(
      expect.stringContaining('Nobody is office_lead of Office of Acquisition'),
    );
  });
});

describe('services', () => {
  const itServices = 'services-information-technology.yaml';

  test('a team of another office is told', async () => {
    const line = await change(itServices, 'team: it-service-desk', 'team: hr-learning');
    expect(await faults()).toEqual([
      `${itServices}:${line}: The team "hr-learning" belongs to human-resources, this service to information-technology.`,
    ]);
  });

  test('a group, a policy, an owner and a bureau that do not exist are told', async () => {
    const lines = [
      await change(itServices, 'group: broken', 'group: brokn'),
      await change(itServices, 'owner: ana.ruiz@', 'owner: nobody@'),
      await change(itServices, 'policy: fix-it', 'policy: fixed'),
      await change(itServices, 'bureaus: [land-records,', 'bureaus: [land,'),
    ];
    expect(await faults()).toEqual([
      `${itServices}:${lines[0]}: There is no need group "brokn". Did you mean "broken"?`,
      `${itServices}:${lines[1]}: There is no person "nobody@agency.example".`,
      `${itServices}:${lines[2]}: There is no policy "fixed".`,
      `${itServices}:${lines[3]}: There is no bureau "land".`,
    ]);
  });

  test('a code used twice is told', async () => {
    const line = await change(itServices, 'code: computer-problem', 'code: cannot-sign-in');
    expect(await faults()).toEqual([
      `${itServices}:${line}: Another service has the code "cannot-sign-in".`,
    ]);
  });

  test('a question that depends on a later one is told at its condition', async () => {
    const line = await change(
      itServices,
      'showWhen: { field: system, equals: other }',
      'showWhen: { field: call_back, equals: other }',
    );
    expect(await faults()).toEqual([
      `${itServices}:${line}: "call_back" is asked later; a question can depend only on an earlier one.`,
    ]);
  });

  test('a kind that does not exist and a limit that is not a number are told', async () => {
    const kind = await change(itServices, 'kind: radios', 'kind: radio');
    const limit = await change(itServices, 'maxLength: 1000', 'maxLength: long');
    const found = await faults();
    expect(found).toContainEqual(
      expect.stringContaining(`${itServices}:${kind}: "kind" must be one of text, long_text`),
    );
    expect(found).toContain(`${itServices}:${limit}: "maxLength" must be a number.`);
  });

  test('a service that waits for an approval needs a policy that allows for it', async () => {
    const file = 'services-acquisition.yaml';
    const line = await change(file, 'policy: small-purchase', 'policy: quick-answer');
    expect(await faults()).toEqual([
      expect.stringMatching(`^${file}:${line}: The policy "quick-answer" must promise "approval"`),
    ]);
  });

  test('a checklist is read, and what is wrong about one is told at its line', async () => {
    const agency = await checkedAgency(folder, now);
    const known = agency.services.find(({ code }) => code === 'new-account')!.checklist;
    expect(known[0]).toEqual({
      ...{ words: 'Check the contract or agreement and its end date', required: true },
    });
    expect(known.at(-1)!.required).toBe(false);
    expect(agency.services.find(({ code }) => code === 'badge')!.checklist).toEqual([]);

    const file = 'services-human-resources.yaml';
    const long = await change(file, 'Send the welcome letter with', `${'x'.repeat(200)} with`);
    const twice = await change(file, 'step: Post the announcement', 'step: Offer the job, twice');
    await change(file, 'Send the list of candidates to the hiring manager', 'Offer the job, twice');
    const flag = await change(file, 'Offer an exit interview', 'Offer a talk\n        required: 1');
    const many = Array.from({ length: 31 }, (_, at) => `      - step: Step ${at}\n`).join('');
    const training = '  - code: training\n';
    const line = await change(file, training, `${training}    checklist:\n${many}`);
    expect(await faults()).toEqual([
      `${file}:${long}: "step" must be 200 characters or less.`,
      `${file}:${twice + 2}: The step "Offer the job, twice" stands in this checklist already.`,
      `${file}:${flag + 1}: "required" must be true or false.`,
      `${file}:${line + 1}: "checklist" must have 30 steps or less (it has 31).`,
    ]);
  });

  test('an office without a general service is told', async () => {
    const file = 'services-acquisition.yaml';
    await change(file, '    general: true\n', '');
    expect(await faults()).toEqual([
      expect.stringContaining('Office of Acquisition has no general service'),
    ]);
  });

  test('synonyms must be groups of words', async () => {
    const line = await change(
      'synonyms.yaml',
      '[printer, print, printing, scanner, copier]',
      'printer',
    );
    expect(await faults()).toEqual([
      `synonyms.yaml:${line}: This must be a list of two or more words.`,
    ]);
  });
});

test('escalation steps are read, and what is wrong about one is told at its line', async () => {
  const steps = (at: string, more = '') => `escalations:
      - { code: ask-owner, metric: resolution, at: breach, action: ask_owner_for_date }
      - { code: hand-over, metric: resolution, at: ${at}, action: reassign, to: team, team: it-service-desk${more} }
      - { code: tell-lead, metric: first_response, at: 75, action: notify, to: team_lead }
`;
  const shipped = `escalations:
      - { code: tell-the-lead, metric: resolution, at: 90, action: notify, to: team_lead }
      - { code: new-date, metric: resolution, at: breach, action: ask_owner_for_date }
`;
  await change('policies.yaml', shipped, steps('150'));
  const { policies } = await checkedAgency(folder, now);
  expect(policies[0]!.definition.escalations).toEqual([
    { code: 'ask-owner', metric: 'resolution', at: 'breach', action: 'ask_owner_for_date' },
    {
      ...{ code: 'hand-over', metric: 'resolution', at: 150, action: 'reassign' },
      ...{ to: 'team', teamCode: 'it-service-desk' },
    },
    { code: 'tell-lead', metric: 'first_response', at: 75, action: 'notify', to: 'team_lead' },
  ]);
  const line = await change('policies.yaml', steps('150'), steps('later'));
  expect(await faults()).toEqual([
    `policies.yaml:${line + 2}: "at" must be "breach" or a whole percent of the target, such as 75 or 150.`,
  ]);
  await change('policies.yaml', steps('later'), steps('100'));
  expect(await faults()).toEqual([
    `policies.yaml:${line + 2}: A step is due at "breach", at a whole percentage from 1 to 99, or beyond the target from 101 to 1000.`,
  ]);
  await change('policies.yaml', steps('100'), steps('150').replace('it-service-desk', 'nowhere'));
  expect((await faults()).map((fault) => fault.split(': ')[1])).toEqual([
    'There is no team "nowhere".',
  ]);
});

it('whether the answer of a bot counts, where a policy says so', async () => {
  const plain = `escalations:
      - { code: tell-the-lead, metric: resolution, at: 90, action: notify, to: team_lead }
`;
  expect((await checkedAgency(folder, now)).policies[0]!.definition).not.toHaveProperty(
    'botCounts',
  );
  await change('policies.yaml', plain, `botCounts: true\n    ${plain}`);
  expect((await checkedAgency(folder, now)).policies[0]!.definition.botCounts).toBe(true);
  const line = await change(
    'policies.yaml',
    '    botCounts: true\n',
    '    botCounts: yes please\n',
  );
  expect(await faults()).toEqual([`policies.yaml:${line}: "botCounts" must be true or false.`]);
});

it('a second rule for one reason to wait', async () => {
  const twice = await change('waiting.yaml', 'reason: third_party', 'reason: customer_answer');
  expect(await faults()).toEqual([
    `waiting.yaml:${twice}: There is already a rule for "customer_answer".`,
  ]);
});

it('a default wait that is longer than the longest', async () => {
  const line = await change('waiting.yaml', 'defaultBusinessDays: 5', 'defaultBusinessDays: 16');
  expect(await faults()).toEqual([
    `waiting.yaml:${line}: The default must not be longer than the longest wait.`,
  ]);
});

describe('the survey twice a year', () => {
  it('asks about offices that there are, three at most', async () => {
    const offices = 'offices: [human-resources, information-technology, acquisition]';
    const line = await change('surveys.yaml', offices, 'offices: [human-resources, moon]');
    expect(await faults()).toEqual([`surveys.yaml:${line}: There is no office "moon".`]);
  });

  it('has one window in a quarter, of the four that there are', async () => {
    const line = await change('surveys.yaml', 'quarter: 4', 'quarter: 2');
    expect(await faults()).toEqual([
      `surveys.yaml:${line - 2}: A quarter can have one window only.`,
    ]);
    await change('surveys.yaml', '{ quarter: 2, opensAfterDays: 14 }', '{ quarter: 5 }');
    expect(await faults()).toEqual([
      `surveys.yaml:${line - 1}: "quarter" must be a whole number from 1 to 4.`,
      `surveys.yaml:${line - 1}: "opensAfterDays" is missing.`,
    ]);
  });

  it('is asked nowhere when the file does not describe it', async () => {
    const text = await readFile(join(folder, 'surveys.yaml'), 'utf8');
    await writeFile(join(folder, 'surveys.yaml'), 'relationship: {}\n');
    expect((await faults()).length).toBeGreaterThan(3);
    await writeFile(join(folder, 'surveys.yaml'), '{}\n');
    expect((await checkedAgency(folder, now)).survey).toBeNull();
    await writeFile(join(folder, 'surveys.yaml'), text);
    expect((await checkedAgency(folder, now)).survey?.mostInvited).toBe(600);
  });
});
