import {
  checkPulseAnswer,
  followUpScore,
  longestPulseComment,
  needsFollowUp,
  type PulseAnswer,
  type RawPulseAnswer,
} from './pulse-answer.js';
import { officeTemplate } from './office-pulse.js';
import { a11FirstFormat, a11SecondFormat, defaultPulse } from './pulse-template.js';

const errors = (raw: RawPulseAnswer, template = defaultPulse) => {
  const decision = checkPulseAnswer(template, raw);
  return decision.allowed
    ? {}
    : Object.fromEntries(decision.refusals.map(({ field, message }) => [field, message]));
};

const clean = (raw: RawPulseAnswer, template = defaultPulse) => {
  const decision = checkPulseAnswer(template, raw);
  if (!decision.allowed) throw new Error(JSON.stringify(decision.refusals));
  return decision.outcome;
};

const answer = (overrides: Partial<PulseAnswer> = {}): PulseAnswer => ({
  scores: { satisfaction: 4 },
  own: [],
  drivers: [],
  comment: null,
  scoresComment: null,
  shareName: false,
  ...overrides,
});

describe('a pulse answer', () => {
  it('needs the one required item and nothing else', () => {
    expect(clean({ satisfaction: '4' })).toEqual(answer());
    expect(errors({ trust: 5, comment: 'Fine' })).toEqual({
      satisfaction: 'Choose one of the five answers',
    });
  });

  it('keeps what was answered and leaves the rest empty', () => {
    const raw = {
      satisfaction: 2,
      trust: '3',
      ease: '',
      effectiveness: null,
      drivers: ['negative_ease', 'positive_employee'],
      comment: '  Two forms\r\nfor one badge.  ',
      share_name: 'on',
      campaign: 'ignored',
    };
    expect(clean(raw)).toEqual({
      scores: { satisfaction: 2, trust: 3 },
      own: [],
      drivers: ['positive_employee', 'negative_ease'],
      comment: 'Two forms\nfor one badge.',
      scoresComment: null,
      shareName: true,
    });
  });

  it.each([0, 6, 4.5, '4.0', ' 4', 'five', true, [4], { a: 4 }])(
    'takes no score %j',
    (satisfaction) => {
      expect(errors({ satisfaction })).toEqual({ satisfaction: 'Choose one of the five answers' });
    },
  );

  it('takes one driver as a page sends it, and no unknown one', () => {
    expect(clean({ satisfaction: 5, drivers: 'positive_ease' }).drivers).toEqual(['positive_ease']);
    expect(errors({ satisfaction: 5, drivers: ['positive_price'] })).toEqual({
      drivers: 'Choose from the answers given',
    });
  });

  it('has a comment of up to 2,000 characters that can be stored', () => {
    expect(longestPulseComment).toBe(2_000);
    const long = '🙂'.repeat(2_000);
    expect(clean({ satisfaction: 5, comment: long }).comment).toBe(long);
    expect(errors({ satisfaction: 5, comment: `${long}x` })).toEqual({
      comment: 'Your comment must be 2,000 characters or fewer',
    });
    expect(errors({ satisfaction: 5, comment: 'a\u0000b' })).toEqual({
      comment: "Your comment has characters that can't be stored. Type it again",
    });
    expect(errors({ satisfaction: 5, comment: ['a'] })).toEqual({
      comment: 'Your comment must be text',
    });
    expect(clean({ satisfaction: 5, comment: '  ' }).comment).toBeNull();
  });

  it.each([
    [true, true],
    ['true', true],
    ['yes', true],
    ['1', true],
    ['on', true],
    [false, false],
    ['no', false],
    [undefined, false],
  ])('shares the name for %j: %s', (given, shared) => {
    expect(clean({ satisfaction: 5, share_name: given }).shareName).toBe(shared);
  });

  it('follows the template: the second format needs trust, the first has two comments', () => {
    expect(errors({ satisfaction: 5 }, a11SecondFormat)).toHaveProperty('trust');
    expect(clean({ trust: 5, ease: 3 }, a11SecondFormat).scores).toEqual({ trust: 5 });
    const first = clean(
      { satisfaction: 5, scores_comment: 'Quick.', comment: 'Thanks.' },
      a11FirstFormat,
    );
    expect([first.scoresComment, first.comment]).toEqual(['Quick.', 'Thanks.']);
  });
});

describe('answers to questions of the office', () => {
  const template = officeTemplate('hr', 2, {
    federal: ['satisfaction'],
    own: [
      { key: 'own_3', kind: 'scale', wording: 'The steps were clear.' },
      { key: 'own_1', kind: 'scale_7', wording: 'It was easy to find the form.' },
      { key: 'own_2', kind: 'yes_no', wording: 'Did you have to ask twice?' },
      { key: 'own_4', kind: 'text', wording: 'Which form did you use?' },
    ],
  });

  it('are kept raw, apart from the federal scores, in the order asked', () => {
    const raw = { satisfaction: 4, own_1: '7', own_2: '0', own_3: 5, own_4: ' SF-52 ', own_5: 1 };
    expect(clean(raw, template)).toEqual(
      answer({
        own: [
          { item: 'own_3', value: 5, words: null },
          { item: 'own_1', value: 7, words: null },
          { item: 'own_2', value: 0, words: null },
          { item: 'own_4', value: null, words: 'SF-52' },
        ],
      }),
    );
  });

  it('may all be left out', () => {
    expect(clean({ satisfaction: 4, own_1: '', own_4: '  ' }, template)).toEqual(answer());
  });

  it('are on the scale that was asked', () => {
    const raw = { satisfaction: 4, own_1: '8', own_2: '2', own_3: '6', own_4: ['a'] };
    expect(errors(raw, template)).toEqual({
      own_1: 'Choose one of the answers',
      own_2: 'Choose one of the answers',
      own_3: 'Choose one of the five answers',
      own_4: 'Your comment must be text',
    });
  });
});

describe('a follow-up', () => {
  it.each<[Partial<PulseAnswer>, boolean]>([
    [{ scores: { satisfaction: 2 } }, true],
    [{ scores: { satisfaction: 3 } }, false],
    [{ scores: { satisfaction: 4, effectiveness: 2 } }, true],
    [{ scores: { satisfaction: 4, effectiveness: 3 } }, false],
    [{ scores: { trust: 1 } }, true],
    [{ scores: {} }, false],
  ])('after %j is needed: %s', (overrides, needed) => {
    expect(needsFollowUp(answer(overrides))).toBe(needed);
  });

  it('can be asked for from another score on', () => {
    expect(followUpScore).toBe(2);
    expect(needsFollowUp(answer({ scores: { satisfaction: 3 } }), 3)).toBe(true);
  });
});
