import { journeyFigures, type JourneySums } from './journey-figures.js';

const none: JourneySums = {
  requests: 0,
  firstContact: { judged: 0, so: 0 },
  firstLevel: { judged: 0, so: 0 },
  ...{ transfers: 0, twoOrMore: 0, misrouted: 0, pingPong: 0 },
  reopened: { judged: 0, so: 0 },
  recurred: { judged: 0, so: 0 },
  ...{ repeatContacts: 0, channelSwitches: 0, reopens: 0 },
  ...{ forms: 0, formMinutes: 0, questionsBack: 0, staffMet: 0 },
};
const quarter: JourneySums = {
  requests: 200,
  firstContact: { judged: 150, so: 93 },
  firstLevel: { judged: 100, so: 80 },
  ...{ transfers: 62, twoOrMore: 12, misrouted: 30, pingPong: 4 },
  reopened: { judged: 160, so: 8 },
  recurred: { judged: 90, so: 1 },
  ...{ repeatContacts: 180, channelSwitches: 9, reopens: 10 },
  ...{ forms: 120, formMinutes: 600, questionsBack: 50, staffMet: 260 },
};

const row = (sums: JourneySums, code: string) =>
  journeyFigures(sums).figures.find((figure) => figure.code === code)!;

describe('what requests took of their customers', () => {
  it('says the finding in a sentence', () => {
    expect(journeyFigures(quarter).sentence).toBe(
      'Of the requests we finished, 62% were settled at first contact, 5% were reopened and 1% was asked for again.',
    );
    expect(journeyFigures({ ...none, requests: 3, reopened: { judged: 2, so: 2 } }).sentence).toBe(
      'Of the requests we finished, 2 of 2 were reopened.',
    );
  });

  it('of no requests is no data, and of too young ones no judgement', () => {
    expect(journeyFigures(none).sentence).toBe('No data: nothing was finished in this period.');
    expect(journeyFigures(none).figures.map(({ text }) => text)).toEqual(Array(9).fill(null));
    expect(row(none, 'hand_offs').detail).toBe('Nothing was finished in the period.');
    expect(row(none, 'misrouted').detail).toBe('Nothing was finished in the period.');
    const young = { ...none, requests: 4 };
    expect(journeyFigures(young).sentence).toBe(
      'It is too early to judge what was finished in this period.',
    );
    expect(row(young, 'reopened')).toMatchObject({
      ...{ text: null, n: 0, detail: 'Nothing of the period can be judged yet.' },
    });
  });

  it('gives each share its interval and its two lists', () => {
    expect(row(quarter, 'first_contact_net')).toMatchObject({
      ...{ text: '80%', n: 100, detail: 'Between 71% and 87% with 95% confidence.' },
      lists: [
        { metric: 'first_level_settled', tickets: 80 },
        { metric: 'first_level_judged', tickets: 100 },
      ],
    });
    expect(row(quarter, 'misrouted').lists).toMatchObject([
      { metric: 'misrouted', tickets: 30 },
      { metric: 'journeys', tickets: 200 },
    ]);
  });

  it('says a share of fewer than ten as a count', () => {
    expect(row({ ...none, requests: 9, pingPong: 1 }, 'ping_pong').text).toBe('1 of 9');
  });

  it('adds effort up from parts that are shown', () => {
    expect(row(quarter, 'effort')).toMatchObject({
      text: '1.3 steps a request',
      detail: '0.9 further messages, 0.3 hand-offs, 0.04 changes of channel, 0.05 reopenings.',
    });
    expect(row(quarter, 'hand_offs')).toMatchObject({
      text: '0.3 a request',
      detail: '6% had two or more. Between 3% and 10% with 95% confidence.',
    });
  });

  it('counts paperwork as hours: forms × minutes ÷ 60', () => {
    expect(row(quarter, 'burden')).toMatchObject({
      text: '10 hours',
      detail:
        '120 forms filled in, 5 minutes each by the service’s own estimate. 0.3 questions back and 1.3 people to deal with a request.',
    });
    expect(row({ ...quarter, forms: 0, formMinutes: 0 }, 'burden')).toMatchObject({
      text: '0.0 hours',
      detail: '0 forms filled in. 0.3 questions back and 1.3 people to deal with a request.',
    });
  });
});
