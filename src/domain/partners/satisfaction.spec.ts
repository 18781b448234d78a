import { satisfactionOf } from './satisfaction.js';

describe('what the answers of a group may show', () => {
  it('all five counts, the share satisfied and the share who strongly agree, with intervals', () => {
    const shown = satisfactionOf([3, 4, 8, 20, 65], 'all services');
    expect(shown.counts.map(({ score, label, answers }) => `${score} ${label} ${answers}`)).toEqual(
      ['1 Strongly disagree 3', '2 Disagree 4', '3 Neutral 8', '4 Agree 20', '5 Strongly agree 65'],
    );
    expect(shown.satisfied?.text).toBe(
      '85% chose Agree or Strongly agree (95% interval 77% to 91%, 100 answers).',
    );
    expect(shown.stronglySatisfied?.share).toBe(0.65);
    expect(shown.statement).toBe('I am satisfied with the service I received from the desk.');
  });

  it('nine answers show nothing but their number', () => {
    expect(satisfactionOf([1, 1, 2, 2, 3], 'all services')).toMatchObject({
      enough: false,
      answers: 9,
      counts: [],
      satisfied: null,
    });
  });

  it('nineteen answers that are all alike show nothing: each of them would be known', () => {
    expect(satisfactionOf([0, 0, 0, 0, 19], 'x').enough).toBe(false);
    expect(satisfactionOf([0, 0, 0, 0, 20], 'x').enough).toBe(true);
    expect(satisfactionOf([0, 0, 0, 1, 18], 'x').enough).toBe(true);
  });

  it('shows the words of trust and ease for theirs', () => {
    const counts = [0, 0, 1, 9, 5] as const;
    expect(satisfactionOf(counts, 'all', 'trust').statement).toBe(
      'This interaction increased my trust in the serving office.',
    );
    expect(satisfactionOf(counts, 'all', 'ease').statement).toBe(
      'It was easy to complete what I needed to do.',
    );
  });
});
