import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loading } from '../../components/loading.js';
import { Tag } from '../../components/tag.js';
import { rulesQuery } from '../api/rules-api.js';
import { LeadsOnly } from '../leads-only.js';
import { FlashSlot } from '../shell/flash.js';
import { RuleLog } from './rule-log.js';

/** The rules in their order, and what they did lately. */
export const RulesPage = (): ReactElement => {
  const rules = useQuery(rulesQuery);
  return (
    <div className="cp-stack">
      <FlashSlot />
      <PageHeading section="Desk">Rules</PageHeading>
      <p>
        Rules act on tickets by themselves, in this order. Each acts at most once for the same
        cause, and says in the ticket’s history why it did.
      </p>
      {rules.isError && !rules.data && (
        <LeadsOnly error={rules.error} what="the rules" onRetry={() => void rules.refetch()} />
      )}
      {rules.isPending && <Loading what="the rules" lines={5} />}
      {rules.data && (
        <>
          <p>
            <ButtonLink href="/desk/rules/new">New rule</ButtonLink>
          </p>
          {rules.data.items.length === 0 && <p className="cp-quiet">There is no rule yet.</p>}
          <ul className="desk-cards">
            {rules.data.items.map((rule) => (
              <li key={rule.id} className="desk-card">
                <h2 className="desk-card__subject">
                  <Link href={`/desk/rules/${rule.id}`}>
                    {rule.position}. {rule.name}
                  </Link>
                </h2>
                <p className="desk-card__marks">
                  <Tag>{rule.enabled ? 'On' : 'Off'}</Tag>
                </p>
                {rule.offBecause && <p>Switched off by itself: {rule.offBecause}</p>}
                <p className="desk-card__more">
                  {rule.occasionWords}: {rule.actWords}.{' '}
                  {rule.sentence ?? 'Its conditions can’t be read any more.'}
                </p>
              </li>
            ))}
          </ul>
          <RuleLog />
        </>
      )}
    </div>
  );
};
