import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { answer, api } from '../../api/client.js';
import { Panel } from '../../components/panel.js';
import { Tag } from '../../components/tag.js';

/** What came of what people of the reader's bureau said about a service; nothing where nothing was said. */
export const YouSaid = ({ service }: { readonly service: string }): ReactElement | null => {
  const items = useQuery(youSaidQuery(service)).data?.items ?? [];
  return items.length === 0 ? null : (
    <Panel
      heading="You said, we did"
      aside={<Link href="/you-said">All that your bureau said</Link>}
    >
      <YouSaidList items={items} />
    </Panel>
  );
};

export const youSaidQuery = (service: string | null) => ({
  queryKey: ['portal', 'you-said', service],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    answer(api.GET('/commitments', { params: { query: service ? { service } : {} }, signal })),
});

type Item = Awaited<ReturnType<ReturnType<typeof youSaidQuery>['queryFn']>>['items'][number];

export const YouSaidList = ({ items }: { readonly items: readonly Item[] }): ReactElement => (
  <ul className="usa-list usa-list--unstyled cp-stack">
    {items.map((item) => (
      <li key={item.id}>
        <p>
          <strong>You said:</strong> {item.said}
          {item.serviceName && <span className="cp-quiet"> ({item.serviceName})</span>}
        </p>
        <p>
          <strong>{item.since && item.state === 'done' ? item.since : 'We will'}:</strong>{' '}
          {item.willDo}
        </p>
        {item.why && <p>Why we stopped: {item.why}</p>}
        {item.result && <p className="cp-quiet">{item.result}</p>}
        <p>
          <Tag>
            {item.late
              ? item.time
              : `${item.stateLabel}${item.state === 'planned' || item.state === 'doing' ? `. ${item.time}` : ''}`}
          </Tag>
        </p>
      </li>
    ))}
  </ul>
);
