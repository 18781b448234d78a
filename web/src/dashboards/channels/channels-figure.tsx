import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { DefinitionLink } from '../definition-link.js';
import { type DashboardFilters, given, partnerHref } from '../partner-api.js';
import { ChannelsTable } from './channels-table.js';
import { type ChannelReport, channelsQuery } from './channels-api.js';

interface ChannelsFigureProps {
  readonly bureau: string;
  readonly filters: DashboardFilters;
  readonly listOf: (more: object) => string;
}

/** How requests came, what they cost, and whether a lower cost is a better service; loaded by itself. */
export const ChannelsFigure = ({ bureau, filters, listOf }: ChannelsFigureProps): ReactElement => {
  const report = useQuery(channelsQuery(bureau, filters));
  const { data } = report;
  return (
    <Panel
      heading="How requests came, and what they cost"
      aside={<DefinitionLink code="channel_mix" of="how requests came" />}
    >
      {report.isError && (
        <ErrorState error={report.error} headingLevel={3} onRetry={() => void report.refetch()} />
      )}
      {report.isPending && <Loading what="the channels" lines={5} />}
      {data && (
        <div className="db-channels" aria-busy={report.isPlaceholderData}>
          <p className="db-finding">{data.mixSentence}</p>
          {data.channels.length > 0 && (
            <>
              <ChannelsTable report={data} listOf={listOf} />
              <p>
                {data.costSentence}{' '}
                <DefinitionLink code="cost_per_request" of="the cost of a request" />
              </p>
              <Claim report={data} listOf={listOf} />
              <Assumptions report={data} />
            </>
          )}
          <p className="db-print-hidden db-acts">
            {data.channels.length > 0 && (
              <a
                href={`/api/v1${partnerHref(bureau, '/channels.csv', given(filters)).replace('/partner/', '/partners/')}`}
                download
              >
                Export the channels as CSV
              </a>
            )}
            {data.mayEnterCosts && <Link href="/partner/costs">Enter what was spent</Link>}
          </p>
        </div>
      )}
    </Panel>
  );
};

const verdictOf = (holds: boolean | null): string => {
  if (holds === null) return 'Not known';
  return holds ? 'Yes' : 'No';
};

const Claim = ({
  report: { claim, repeats },
  listOf,
}: {
  readonly report: ChannelReport;
  readonly listOf: (more: object) => string;
}): ReactElement => (
  <section aria-label="Lower cost, higher service">
    <h3>Lower cost, higher service?</h3>
    <p>
      {claim.sentence} <DefinitionLink code="lower_cost_claim" of="this claim" />
    </p>
    <dl className="db-guards">
      {claim.guards.map(({ code, label, holds, words }) => (
        <div key={code}>
          <dt>{label}</dt>
          <dd>
            <strong>{verdictOf(holds)}.</strong> {words}{' '}
            {code === 'repeat' && repeats.judged > 0 && (
              <Link href={listOf({ metric: repeats.repeated > 0 ? 'repeated' : 'repeat_judged' })}>
                {repeats.repeated.toLocaleString('en-US')} of{' '}
                {repeats.judged.toLocaleString('en-US')} requests came back
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

const Assumptions = ({
  report: { assumptions },
}: {
  readonly report: ChannelReport;
}): ReactElement | null =>
  assumptions.length === 0 ? null : (
    <details className="db-print-hidden">
      <summary>What the offices assume of these costs</summary>
      <ul>
        {assumptions.map(({ officeName, periodLabel, assumptions: words }) => (
          <li key={`${officeName} ${periodLabel}`}>
            {officeName}, {periodLabel}: <span className="cp-preline">{words}</span>
          </li>
        ))}
      </ul>
    </details>
  );
