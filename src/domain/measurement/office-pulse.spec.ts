import fc from 'fast-check';
import {
  checkOfficePulse,
  defaultOfficePulse,
  longestWording,
  mostPulseItems,
  officeOfTemplate,
  officeTemplate,
  ownItemKinds,
  ownValuesOf,
  wordsOfScale,
  type OwnItem,
  type TypedOfficePulse,
} from './office-pulse.js';
import { a11FirstFormat, defaultPulse } from './pulse-template.js';

const typed = (changes: Partial<TypedOfficePulse> = {}): TypedOfficePulse => ({
  federal: ['satisfaction', 'trust', 'comment'],
  own: [{ kind: 'yes_no', wording: 'Did you have to ask twice?' }],
  ...changes,
});

const kept = (given: TypedOfficePulse, known: readonly OwnItem[] = []) => {
  const decision = checkOfficePulse(given, known);
  if (!decision.allowed) throw new Error(JSON.stringify(decision.refusals));
  return decision.outcome;
};

const refused = (given: TypedOfficePulse) => {
  const decision = checkOfficePulse(given, []);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => [code, field]);
};

const wordings = (...all: string[]) => all.map((wording) => ({ kind: 'text' as const, wording }));

describe('the pulse of an office', () => {
  it('asks the federal questions first, then its own, then the comment and the consent', () => {
    const pulse = kept(typed({ federal: ['share_name', 'comment', 'ease'] }));
    const { items, code, version } = officeTemplate('hr', 3, pulse);
    expect([code, version]).toEqual(['office_hr', 3]);
    expect(items.map(({ key }) => key)).toEqual([
      ...['satisfaction', 'drivers', 'trust', 'ease', 'own_1', 'comment', 'share_name'],
    ]);
    expect(items[3]).toBe(defaultPulse.items.find(({ key }) => key === 'ease'));
  });

  it('is the default pulse word for word where the office has nothing of its own', () => {
    expect(officeTemplate('hr', 1, defaultOfficePulse).items).toEqual(defaultPulse.items);
  });

  it('never has more than seven questions, and exactly one that must be answered', () => {
    const own = fc.record({ kind: fc.constantFrom(...ownItemKinds), wording: fc.string() });
    const federal = fc.constantFrom(...defaultPulse.items.map(({ key }) => key));
    fc.assert(
      fc.property(fc.array(federal), fc.array(own, { maxLength: 9 }), (chosen, questions) => {
        const decision = checkOfficePulse({ federal: chosen, own: questions }, []);
        if (!decision.allowed) return;
        const { items } = officeTemplate('hr', 1, decision.outcome);
        expect(items.length).toBeLessThanOrEqual(mostPulseItems);
        expect(items.filter(({ required }) => required).map(({ key }) => key)).toEqual([
          'satisfaction',
        ]);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
    );
  });

  it('can leave out neither the two overall measures nor the reasons', () => {
    expect(kept(typed({ federal: [] })).federal).toEqual(['satisfaction', 'drivers', 'trust']);
  });

  it('with an eighth question says how many are too many', () => {
    const federal = defaultPulse.items.map(({ key }) => key);
    expect(kept(typed({ federal, own: [] })).federal).toEqual(federal);
    const two = { federal, own: wordings('One?', 'Two?') };
    expect(refused(two)).toEqual([['office_pulse.too_many', 'own']]);
    expect(checkOfficePulse(two, [])).toMatchObject({
      refusals: [{ message: 'A pulse has 7 questions at most. Take out 2 more' }],
    });
  });

  it('names everything that is wrong at its field', () => {
    const own = wordings(
      ...['  ', 'x'.repeat(longestWording + 1), 'a\u0007b', 'Which form?', 'which form'],
      a11FirstFormat.items[3]!.alternatives![0]!,
    );
    expect(refused({ federal: ['satisfaction', 'nps'], own })).toEqual([
      ['office_pulse.federal_unknown', 'federal'],
      ['office_pulse.wording_missing', 'own.0.wording'],
      ['office_pulse.wording_long', 'own.1.wording'],
      ['office_pulse.wording_unstorable', 'own.2.wording'],
      ['office_pulse.wording_twice', 'own.4.wording'],
      ['office_pulse.wording_federal', 'own.5.wording'],
      ['office_pulse.too_many', 'own'],
    ]);
    expect(refused({ federal: [], own: wordings('x'.repeat(longestWording)) })).toEqual([]);
  });
});

describe('a question of an office', () => {
  const known: OwnItem[] = [
    { key: 'own_1', kind: 'scale', wording: 'The form was easy to find.' },
    { key: 'own_4', kind: 'yes_no', wording: 'Did you have to ask twice?' },
  ];

  it('keeps its name while words and scale are the same', () => {
    expect(kept(typed(), known).own).toEqual([known[1]]);
  });

  it('is another one on another scale, and with other words: its answers are counted apart', () => {
    const own: TypedOfficePulse['own'] = [
      { kind: 'scale_7', wording: known[0]!.wording },
      { kind: 'yes_no', wording: 'Did you  have to ask three times?' },
    ];
    expect(kept(typed({ own }), known).own).toEqual([
      { key: 'own_5', kind: 'scale_7', wording: 'The form was easy to find.' },
      { key: 'own_6', kind: 'yes_no', wording: 'Did you have to ask three times?' },
    ]);
  });
});

describe('a scale', () => {
  it.each([
    ['scale', [1, 2, 3, 4, 5], 'Strongly disagree', 'Strongly agree'],
    ['scale_7', [1, 2, 3, 4, 5, 6, 7], 'Strongly disagree', 'Strongly agree'],
    ['yes_no', [0, 1], 'No', 'Yes'],
  ] as const)('%s has a word on every point', (kind, values, first, last) => {
    expect(ownValuesOf(kind)).toEqual(values);
    const words = wordsOfScale(kind);
    expect([words.length, words[0], words.at(-1)]).toEqual([values.length, first, last]);
  });

  it('of a text has no points', () => {
    expect([wordsOfScale('text'), ownValuesOf('text')]).toEqual([[], []]);
  });
});

describe('the code of a pulse', () => {
  it('tells the office, or that it ships with the product', () => {
    expect(officeOfTemplate('office_human-resources')).toBe('human-resources');
    expect(officeOfTemplate('a11_v1')).toBeNull();
  });
});
