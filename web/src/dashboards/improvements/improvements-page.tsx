import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { ImprovementForm, ValueForm } from './improvement-forms.js';
import { type Improvement, type ImprovementList, improvementsQuery } from './improvements-api.js';

/** What was made better for a bureau, with its evidence, and what that is worth. */
export const ImprovementsPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const improvements = useQuery(improvementsQuery(bureau));
  const client = useQueryClient();
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const { data } = improvements;
  const show = (view: ImprovementList): void => {
    client.setQueryData(improvementsQuery(bureau).queryKey, view);
    setOpen(null);
  };
  return (
    <div className="cp-stack">
      <Link className="cp-back" href={`/partner/${bureau}`}>
        <Icon name="arrow_back" />
        Back to the dashboard
      </Link>
      <PageHeading section="Dashboards">Improvements</PageHeading>
      <p className="cp-lead">
        What we made better, where it can be seen, and what it is worth, with what we assume.
      </p>
      {improvements.isError && (
        <ErrorState error={improvements.error} onRetry={() => void improvements.refetch()} />
      )}
      {improvements.isPending && <Loading what="the improvements" lines={6} />}
      {data?.total && (
        <section className="db-headline" aria-label="All together">
          <h2>{data.total}</h2>
          <p>
            The sum of all ranges below, as their authors reckoned them. A range is not an interval:
            it says what we think is least and most.
          </p>
        </section>
      )}
      {data?.mayAdd && open !== 'new' && (
        <p>
          <Button icon="add" onClick={() => setOpen('new')}>
            Add an improvement
          </Button>
        </p>
      )}
      {data && open === 'new' && (
        <ImprovementForm
          bureau={bureau}
          commitments={data.commitments}
          onView={show}
          onClose={() => setOpen(null)}
        />
      )}
      {data?.items.length === 0 && (
        <EmptyState heading="No improvement is written down yet">
          <p>The leads of the offices add what they changed, with its evidence.</p>
        </EmptyState>
      )}
      {data?.items.map((item) => (
        <Card
          key={item.id}
          bureau={bureau}
          improvement={item}
          open={open === item.id}
          onOpen={(wanted) => setOpen(wanted ? item.id : null)}
          onView={show}
        />
      ))}
    </div>
  );
};

interface CardProps {
  readonly bureau: string;
  readonly improvement: Improvement;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onView: (view: ImprovementList) => void;
}

const Card = ({ bureau, improvement, open, onOpen, onView }: CardProps): ReactElement => {
  const { value } = improvement;
  const earlier = value && value.earlier > 0 ? `, reckoned anew ${value.earlier} times` : '';
  return (
    <Panel heading={improvement.title}>
      <p className="cp-preline">{improvement.change}</p>
      <DefinitionList
        items={[
          { term: 'Since', value: shortDate(`${improvement.sinceOn}T12:00:00Z`, 'UTC') },
          { term: 'By', value: `${improvement.officeName}, ${improvement.addedBy}` },
          {
            term: 'Evidence',
            value: <span className="cp-preline">{improvement.evidence}</span>,
          },
          ...(improvement.commitmentId
            ? [
                {
                  term: 'Numbers',
                  value: (
                    <>
                      {improvement.before ?? 'Not measured before'} →{' '}
                      {improvement.after ?? 'not measured after yet'}. {improvement.result}{' '}
                      <Link href={`/partner/${bureau}/commitments/${improvement.commitmentId}`}>
                        See the commitment
                      </Link>
                    </>
                  ),
                },
              ]
            : []),
          { term: 'Worth', value: value?.words ?? 'Not reckoned yet' },
          ...(value
            ? [
                { term: 'Reckoned from', value: `${value.reckoning}${earlier}` },
                {
                  term: 'Assumed',
                  value: (
                    <span className="cp-preline">
                      {value.assumptions} ({value.enteredBy})
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {improvement.mayReckon && !open && (
        <p>
          <Button variant="outline" onClick={() => onOpen(true)}>
            {value ? 'Reckon anew' : 'Reckon what it is worth'}
            <span className="cp-hidden">: {improvement.title}</span>
          </Button>
        </p>
      )}
      {open && (
        <ValueForm
          bureau={bureau}
          improvement={improvement}
          onView={onView}
          onClose={() => onOpen(false)}
        />
      )}
    </Panel>
  );
};
