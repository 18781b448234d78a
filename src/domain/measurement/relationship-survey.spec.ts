import { checkPulseAnswer } from './pulse-answer.js';
import { checkSurveyedOffices, relationshipTemplate } from './relationship-survey.js';

const asked = {
  program: 'the shared services',
  population: 'the employees who serve the public',
  offices: [
    { code: 'human-resources', name: 'Office of Human Resources' },
    { code: 'acquisition', name: 'Office of $& Acquisition' },
  ],
};

describe('the relationship survey', () => {
  it('asks with the words of the first federal format, and puts in names only', () => {
    expect(relationshipTemplate(asked).items.map(({ key, wording }) => [key, wording])).toEqual([
      [
        'trust',
        "I trust the shared services to fulfill our country's commitment to the employees who serve the public.",
      ],
      [
        'satisfaction_human-resources',
        'I am satisfied with the service I received from the Office of Human Resources.',
      ],
      [
        'satisfaction_acquisition',
        'I am satisfied with the service I received from the Office of $& Acquisition.',
      ],
      ['ease', 'It was easy to complete what I needed to do.'],
      ['employee', 'Employees I interacted with were helpful.'],
      ['comment', 'Any additional feedback for the shared services?'],
    ]);
  });

  it('insists on trust alone', () => {
    const { items } = relationshipTemplate(asked);
    expect(items.filter(({ required }) => required).map(({ key }) => key)).toEqual(['trust']);
    expect(items.some((item) => 'alternatives' in item)).toBe(false);
  });

  it('is answered like a pulse: an office that somebody did not deal with is left out', () => {
    const answer = checkPulseAnswer(relationshipTemplate(asked), {
      trust: '4',
      'satisfaction_human-resources': '2',
      satisfaction_moon: '5',
    });
    expect(answer).toMatchObject({
      allowed: true,
      outcome: { scores: { trust: 4, 'satisfaction_human-resources': 2 } },
    });
    expect(checkPulseAnswer(relationshipTemplate(asked), { ease: '3' })).toMatchObject({
      allowed: false,
      refusals: [{ field: 'trust' }],
    });
  });

  it('has seven questions at most: three offices, not four', () => {
    const offices = ['a', 'b', 'c', 'd'].map((code) => ({ code, name: `Office ${code}` }));
    const three = checkSurveyedOffices({ ...asked, offices: offices.slice(1) });
    expect(three.allowed && three.outcome.items).toHaveLength(7);
    expect(checkSurveyedOffices({ ...asked, offices })).toEqual({
      allowed: false,
      refusals: [
        {
          code: 'survey.too_many_offices',
          message: 'A survey has 7 questions at most, so it can ask about 3 offices.',
          field: 'offices',
        },
      ],
    });
  });
});
