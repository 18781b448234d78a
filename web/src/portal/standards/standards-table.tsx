import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { components } from '../../api/schema.js';
import { businessDays } from '../service/usual-words.js';

type Standard = components['schemas']['ServiceStandardView'];

const columns = ['Service', 'We promise', 'How long it really takes', 'Promises kept'] as const;

/** One row a service; on a phone each row becomes a block. */
export const StandardsTable = ({
  services,
}: {
  readonly services: readonly Standard[];
}): ReactElement => (
  <>
    <p>
      The promise is for a request of usual urgency. Beside it stands what happened in the last 90
      days. Where fewer than 10 requests were finished, and for what is confidential, we show no
      figures.
    </p>
    <table className="usa-table usa-table--stacked portal-standards__table">
      <caption className="usa-sr-only">
        What is promised for each service, and how long it took in the last 90 days
      </caption>
      <thead>
        <tr>
          {columns.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service.code}>
            <th scope="row" data-label={columns[0]}>
              <Link href={`/services/${service.code}`}>{service.name}</Link>
            </th>
            <td data-label={columns[1]}>{promiseWords(service)}</td>
            <td data-label={columns[2]}>{timeWords(service.typical)}</td>
            <td data-label={columns[3]}>{keptWords(service.kept)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const promiseWords = ({ answerWithin, finishWithin, startsWithApproval }: Standard): string => {
  const parts = [
    ...(answerWithin ? [`an answer within ${answerWithin}`] : []),
    ...(finishWithin
      ? [`finished within ${finishWithin}${startsWithApproval ? ' of the approval' : ''}`]
      : []),
  ];
  if (parts.length === 0) return 'A date when we answer';
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const timeWords = (typical: Standard['typical']): string =>
  typical
    ? `Half within ${businessDays(typical.days50)}, 9 of 10 within ${businessDays(typical.days90)} (${requests(typical.n)})`
    : 'No data yet';

const keptWords = (kept: Standard['kept']): string =>
  kept ? `${kept.share} (${kept.interval}), ${requests(kept.judged)}` : 'No data yet';

const requests = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'request' : 'requests'}`;
