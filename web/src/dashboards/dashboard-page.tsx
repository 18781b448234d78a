import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { clockTime, longDate, zoneName } from '../app/date-words.js';
import { ErrorState } from '../app/error-state.js';
import { PageHeading } from '../app/page-heading.js';
import { Button } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { Panel } from '../components/panel.js';
import { AnnotationsPanel } from './annotations-panel.js';
import { BarTable } from './bar-table.js';
import { ChannelsFigure } from './channels/channels-figure.js';
import { CommitmentsTable } from './commitments/commitments-table.js';
import type { Dashboard } from './dashboard-types.js';
import { DriversFigure } from './drivers-figure.js';
import { FilterBar } from './filter-bar.js';
import { JourneyTable } from './journey-table.js';
import { KeptButUnhappy } from './kept-but-unhappy.js';
import { type DashboardFilters, dashboardQuery, given, partnerHref } from './partner-api.js';
import { MonthlyMail } from './monthly-mail.js';
import { OfficeQuestions } from './office-questions.js';
import { SatisfactionFigure } from './satisfaction-figure.js';
import { SatisfactionTrendFigure } from './satisfaction-trend-figure.js';
import { OnThisPage } from './on-this-page.js';
import { ScaleFigure } from './scale-figure.js';
import { SegmentsTable } from './segments-table.js';
import { Tiles } from './tiles.js';
import { TrendFigure } from './trend-figure.js';
import { useDashboardFilters } from './use-dashboard-filters.js';
import { usePrintedAt } from './use-printed-at.js';
import { WhoseTime } from './whose-time.js';

/** How one bureau is served: the sentence first, then the numbers behind it, each with its list. */
export const DashboardPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const { period, service } = useDashboardFilters();
  const filters = { period, service };
  const dashboard = useQuery(dashboardQuery(bureau, filters));
  const { data } = dashboard;
  if (!data) {
    return (
      <>
        <PageHeading section="Dashboards">Partner dashboard</PageHeading>
        {dashboard.isError ? (
          <ErrorState
            error={dashboard.error}
            title="We can’t show this dashboard"
            onRetry={() => void dashboard.refetch()}
          />
        ) : (
          <Loading what="the dashboard" lines={10} />
        )}
      </>
    );
  }
  return (
    <div className="db-page" aria-busy={dashboard.isPlaceholderData}>
      <div className="db-top">
        <PageHeading section="Dashboards">{`${data.bureau.name}: how we’re doing`}</PageHeading>
        <PageActs bureau={bureau} filters={filters} />
      </div>
      <FilterBar key={`${period} ${service}`} dashboard={data} />
      {dashboard.isError && (
        <ErrorState
          error={dashboard.error}
          title="These numbers may be old"
          onRetry={() => void dashboard.refetch()}
        />
      )}
      <Report data={data} filters={filters} />
    </div>
  );
};

const PageActs = ({
  bureau,
  filters,
}: {
  readonly bureau: string;
  readonly filters: DashboardFilters;
}): ReactElement => (
  <div className="db-acts">
    <Link className="usa-button usa-button--outline" href={`/partner/${bureau}/reviews`}>
      Reviews
    </Link>
    <Link className="usa-button usa-button--outline" href={`/partner/${bureau}/relationship`}>
      Bureau survey
    </Link>
    <Link className="usa-button usa-button--outline" href={`/partner/${bureau}/improvements`}>
      Improvements
    </Link>
    <a
      className="usa-button usa-button--outline"
      href={`/api/v1${partnerHref(bureau, '/tickets.csv', given(filters)).replace('/partner/', '/partners/')}`}
      download
    >
      Export CSV
    </a>
    <Button variant="outline" onClick={() => print()}>
      Print
    </Button>
    <MonthlyMail key={bureau} bureau={bureau} />
  </div>
);

/** On paper: when it was printed, and where the newest numbers are. */
const PrintLine = ({ timeZone }: { readonly timeZone: string }): ReactElement => {
  const printedAt = usePrintedAt();
  return (
    <p className="db-print-only">
      {printedAt !== null &&
        `Printed ${longDate(printedAt, timeZone, 0)}, ${clockTime(printedAt, timeZone)} ${zoneName(timeZone)}.`}
      <span className="db-line">{location.href}</span>
    </p>
  );
};

const Report = ({
  data,
  filters,
}: {
  readonly data: Dashboard;
  readonly filters: DashboardFilters;
}): ReactElement => {
  const listOf = (more: object): string =>
    partnerHref(data.bureau.code, '/list', { ...filters, ...more });
  return (
    <>
      <section className="db-headline" aria-label="In one sentence">
        <h2>{data.headline}</h2>
        <p>
          {data.period.label}
          {data.service ? `, ${data.service.label}` : ', all services'}. Data through{' '}
          {longDate(data.dataThrough, data.timeZone)}, {clockTime(data.dataThrough, data.timeZone)}{' '}
          {zoneName(data.timeZone)}.
        </p>
        <PrintLine timeZone={data.timeZone} />
      </section>
      <OnThisPage />
      <Tiles tiles={data.tiles} hrefOf={({ metric, age }) => listOf({ metric, age })} />
      <TrendFigure trend={data.trend} label={data.period.label} annotations={data.annotations} />
      <SegmentsTable heading="Promises kept by time zone" segments={data.segments} />
      <SegmentsTable
        heading="Promises kept at headquarters and in the field"
        segments={data.places}
      />
      <SatisfactionFigure satisfaction={data.satisfaction}>
        <Link href={partnerHref(data.bureau.code, '/comments', filters)}>Read the comments</Link>
      </SatisfactionFigure>
      <SatisfactionTrendFigure trend={data.satisfactionTrend} annotations={data.annotations} />
      <DriversFigure drivers={data.drivers} />
      <div className="db-columns">
        {data.scales.map((scale) => (
          <ScaleFigure key={scale.item} scale={scale} hrefOf={(metric) => listOf({ metric })} />
        ))}
      </div>
      <OfficeQuestions bureau={data.bureau.code} />
      <KeptButUnhappy unhappy={data.keptButUnhappy} hrefOf={(metric) => listOf({ metric })} />
      <JourneyTable journey={data.journey} hrefOf={(metric) => listOf({ metric })} />
      <WhoseTime whoseTime={data.whoseTime} />
      <div className="db-columns">
        <BarTable
          id="requests"
          heading="Why dates were missed"
          bars={data.missesByCause}
          unit="requests"
          empty="No date was missed in this period."
          hrefOf={(bar) => listOf({ metric: 'promises_missed', cause: bar.code })}
        />
        <BarTable
          heading="Open requests by age"
          bars={data.openByAge}
          unit="requests"
          empty="Nothing is open."
          hrefOf={(bar) => listOf({ metric: 'open', age: bar.code })}
        />
      </div>
      <BarTable
        heading="Requests by service"
        bars={data.volumeByService}
        unit="requests"
        empty="Nothing was asked for in this period."
        shown={12}
        hrefOf={(bar) => listOf({ metric: 'opened', service: bar.code })}
      />
      <ChannelsFigure bureau={data.bureau.code} filters={filters} listOf={listOf} />
      <Panel
        id="commitments"
        heading="You said, we did"
        aside={<Link href={`/partner/${data.bureau.code}/commitments`}>All commitments</Link>}
      >
        <CommitmentsTable bureau={data.bureau.code} commitments={data.commitments} />
      </Panel>
      <AnnotationsPanel dashboard={data} />
      <Panel heading="How to read these numbers">
        <p>
          Dashed lines are the range in which points move by chance, from the weeks or months where
          we started; they never move. A diamond is a point that is more than chance.{' '}
          <Link className="db-print-hidden" href="/partner/definitions">
            How every number is counted
          </Link>
        </p>
        <p>{data.leftOut}</p>
      </Panel>
    </>
  );
};
