import type { DataSource } from 'typeorm';
import type { RoleGrant } from '../domain/ticket/ticket-access.js';
import { reviewQuarter, type ReviewEntryKind } from '../domain/partners/partner-review.js';
import { Annotations } from '../modules/partners/annotations/annotations.js';
import { Baselines } from '../modules/partners/baselines.js';
import { CommitmentQueries } from '../modules/partners/commitments/commitment-queries.js';
import { AnswerDrivers } from '../modules/partners/journey/answer-drivers.js';
import { JourneyFacts } from '../modules/partners/journey/journey-sums.js';
import { PartnerJourney } from '../modules/partners/journey/partner-journey.js';
import { PartnerAccess } from '../modules/partners/partner-access.js';
import { PartnerAnswers } from '../modules/partners/partner-answers.js';
import { PartnerDashboard } from '../modules/partners/partner-dashboard.js';
import { PartnerFigures } from '../modules/partners/partner-figures.js';
import { PartnerList } from '../modules/partners/partner-list.js';
import { ReviewQueries } from '../modules/partners/reviews/review-queries.js';
import { Reviews, type ReviewingPerson } from '../modules/partners/reviews/reviews.service.js';
import { Clock } from '../platform/clock/clock.js';

const dayMs = 86_400_000;
const reviewedBureaus = ['departmental-offices', 'public-buildings'] as const;
const zone = 'America/New_York';

/** A clock that stands still at a day of the past. */
class StillClock extends Clock {
  constructor(private readonly at: number) {
    super();
  }

  now(): Promise<number> {
    return Promise.resolve(this.at);
  }
}

type Written = readonly [ReviewEntryKind, string];

const lastTime: readonly Written[] = [
  ['decision', 'Badges are made on two days a week instead of one.'],
  ['ours', 'A transfer carries a summary, and the receiving team confirms it.'],
  ['theirs', 'Send the list of new colleagues two weeks before their first day.'],
];
const thisTime: readonly Written[] = [
  ['decision', 'Go on with two days for badges; look at it again next quarter.'],
  ['theirs', 'Name one person who answers questions about moves between buildings.'],
];

/** Two reviews of some bureaus: the last one signed by both sides, the newest to be signed. */
export async function writeReviews(dataSource: DataSource, now: number): Promise<void> {
  const office = await leadOf(dataSource, 'office_lead', 'information-technology');
  const { quarter, ready } = reviewQuarter(now, zone);
  if (office === null || !ready) return;
  const first = reviewsAt(dataSource, quarter.startsAt + 40 * dayMs);
  const second = reviewsAt(dataSource, now);
  for (const bureau of reviewedBureaus) {
    const lead = await leadOf(dataSource, 'bureau_lead', bureau);
    if (lead === null) continue;
    const act = (person: ReviewingPerson) => ({ person, bureau, repeatKey: undefined });
    const { id } = await first.freeze(act(office));
    for (const [kind, words] of lastTime) await first.write(act(office), id, { kind, words });
    await first.sign(act(office), id);
    await first.sign(act(lead), id);
    const next = await second.freeze(act(lead));
    for (const [kind, words] of thisTime) await second.write(act(lead), next.id, { kind, words });
  }
}

function reviewsAt(dataSource: DataSource, at: number): Reviews {
  const clock = new StillClock(at);
  const [figures, answers] = [new PartnerFigures(dataSource), new PartnerAnswers(dataSource)];
  const drivers = new AnswerDrivers(dataSource);
  const baselines = new Baselines(dataSource, figures, answers, drivers);
  const facts = new JourneyFacts(dataSource);
  const commitments = new CommitmentQueries(dataSource);
  const dashboards = new PartnerDashboard(
    dataSource,
    clock,
    figures,
    baselines,
    answers,
    commitments,
    new PartnerJourney(facts, drivers, new PartnerList(dataSource)),
    new Annotations(dataSource, clock, new PartnerAccess(dataSource)),
  );
  return new Reviews(
    dataSource,
    clock,
    new PartnerAccess(dataSource),
    dashboards,
    new ReviewQueries(dataSource),
  );
}

async function leadOf(
  dataSource: DataSource,
  role: 'office_lead' | 'bureau_lead',
  place: string,
): Promise<ReviewingPerson | null> {
  const [row] = await dataSource.query<({ id: number } & Omit<RoleGrant, 'role'>)[]>(
    `SELECT g.person_id AS id, g.office_code AS "officeCode", g.bureau_code AS "bureauCode"
       FROM role_grants g WHERE g.role = $1 AND $2 IN (g.office_code, g.bureau_code) ORDER BY 1 LIMIT 1`,
    [role, place],
  );
  if (!row) return null;
  const { id, ...grant } = row;
  return { id, actor: { personId: id, administrator: false, grants: [{ role, ...grant }] } };
}
