import { dashboardHeadline, type HeadlineInput } from './dashboard-headline.js';

const input = (more: Partial<HeadlineInput>): HeadlineInput => ({
  periodWords: 'this quarter',
  beforeWords: 'last quarter',
  now: { judged: 400, met: 361 },
  before: { judged: 380, met: 342 },
  services: [],
  servicesBefore: [],
  ...more,
});

const onboarding = { code: 'new-employee', name: 'Get ready for a new employee' };
const badge = { code: 'badge', name: 'Get or replace a badge' };

describe('the headline of a dashboard', () => {
  it('says how many promises were met, and that it is about the same', () => {
    expect(dashboardHeadline(input({}))).toBe(
      'We kept more than 9 in 10 promises this quarter, about the same as last quarter.',
    );
  });

  it('says by how many points it went up or down when that is more than chance', () => {
    expect(dashboardHeadline(input({ before: { judged: 380, met: 266 } }))).toBe(
      'We kept more than 9 in 10 promises this quarter, up 20 points from last quarter.',
    );
    expect(dashboardHeadline(input({ before: { judged: 380, met: 379 } }))).toContain(
      'down 9 points',
    );
  });

  it('a difference under a point that is more than chance is one point', () => {
    expect(
      dashboardHeadline(
        input({
          now: { judged: 1_000_000, met: 902_000 },
          before: { judged: 1_000_000, met: 900_000 },
        }),
      ),
    ).toContain('up 1 point from');
  });

  it('names the service that clearly got worse, before any that got better', () => {
    expect(
      dashboardHeadline(
        input({
          services: [
            { ...onboarding, judged: 40, met: 12 },
            { ...badge, judged: 60, met: 59 },
          ],
          servicesBefore: [
            { ...onboarding, judged: 40, met: 34 },
            { ...badge, judged: 60, met: 30 },
          ],
        }),
      ),
    ).toContain('Get ready for a new employee got worse.');
  });

  it('names the one that clearly got better when none got worse', () => {
    expect(
      dashboardHeadline(
        input({
          services: [{ ...onboarding, judged: 40, met: 38 }],
          servicesBefore: [{ ...onboarding, judged: 40, met: 14 }],
        }),
      ),
    ).toContain('Get ready for a new employee got better.');
  });

  it('leaves small groups, new services and chance out', () => {
    expect(
      dashboardHeadline(
        input({
          services: [
            { ...onboarding, judged: 9, met: 0 },
            { ...badge, judged: 60, met: 50 },
            { code: 'new', name: 'A new service', judged: 60, met: 0 },
          ],
          servicesBefore: [
            { ...onboarding, judged: 9, met: 9 },
            { ...badge, judged: 60, met: 52 },
          ],
        }),
      ),
    ).toBe('We kept more than 9 in 10 promises this quarter, about the same as last quarter.');
  });

  it.each([
    [{ judged: 0, met: 0 }, 'Nothing with a promise was finished this quarter.'],
    [{ judged: 7, met: 5 }, 'We kept 5 of 7 promises this quarter.'],
    [{ judged: 1204, met: 1204 }, 'We kept all 1,204 promises this quarter.'],
    [{ judged: 100, met: 99 }, 'We kept nearly all promises this quarter.'],
    [{ judged: 100, met: 97 }, 'We kept more than 9 in 10 promises this quarter.'],
    [{ judged: 100, met: 90 }, 'We kept 9 in 10 promises this quarter.'],
    [{ judged: 100, met: 89 }, 'We kept nearly 9 in 10 promises this quarter.'],
    [{ judged: 100, met: 86 }, 'We kept more than 8 in 10 promises this quarter.'],
    [{ judged: 100, met: 6 }, 'We kept fewer than 1 in 10 promises this quarter.'],
    [{ judged: 100, met: 2 }, 'We kept hardly any promises this quarter.'],
  ])('%o reads %s when there was nothing before', (now, sentence) => {
    expect(dashboardHeadline(input({ now, before: { judged: 0, met: 0 } }))).toBe(sentence);
  });
});
