import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Loading } from '../../components/loading.js';
import { type Rule, ruleQuery, rulesQuery, ruleVersionsQuery } from '../api/rules-api.js';
import { viewChoicesQuery } from '../api/view-api.js';
import { LeadsOnly } from '../leads-only.js';
import { RuleForm } from './rule-form.js';
import { RuleLog } from './rule-log.js';
import { newRule } from './typed-rule.js';

/** `/desk/rules/new` and `/desk/rules/:id`: a rule, tried on last month’s tickets before it is saved. */
export const RulePage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const isNew = id === 'new';
  const number = /^[1-9]\d{0,15}$/.test(id) ? Number(id) : 0;
  const [wrong, setWrong] = useState(false);
  const choices = useQuery(viewChoicesQuery);
  const rule = useQuery({ ...ruleQuery(number), enabled: !isNew, staleTime: Infinity });
  const rules = useQuery(rulesQuery);
  const failed = [choices, rule, rules].find(({ isError }) => isError);
  const start = isNew ? rules.data && newRule(rules.data) : rule.data;
  return (
    <div className="cp-stack desk-view-editor">
      <p>
        <Link href="/desk/rules">All rules</Link>
      </p>
      <PageHeading section="Desk" withErrors={wrong}>
        {titleOf(isNew, rule.data)}
      </PageHeading>
      {rule.data?.offBecause && (
        <Alert tone="warning" heading="This rule switched itself off">
          <p>{rule.data.offBecause} Put that right, then switch it on again.</p>
        </Alert>
      )}
      {rule.data?.mayChange === false && (
        <Alert tone="info" slim>
          <p>This rule is about other offices too. Only administrators can change it.</p>
        </Alert>
      )}
      {failed && (
        <LeadsOnly error={failed.error} what="this rule" onRetry={() => void failed.refetch()} />
      )}
      {!failed && !(choices.data && rules.data && start) && <Loading what="the rule" lines={8} />}
      {rule.data?.mayChange === false && <RuleInWords rule={rule.data} />}
      {choices.data && rules.data && start && rule.data?.mayChange !== false && (
        <RuleForm
          key={rule.data?.version ?? 0}
          start={start}
          saved={rule.data ?? null}
          choices={choices.data}
          rules={rules.data}
          onErrors={setWrong}
        />
      )}
      {rule.data && <Versions id={number} />}
      {rule.data && <RuleLog rule={number} />}
    </div>
  );
};

const titleOf = (isNew: boolean, rule: Rule | undefined): string => {
  if (isNew) return 'New rule';
  return rule?.mayChange === false ? rule.name : 'Change a rule';
};

/** What a rule does, for those who may not change it. */
const RuleInWords = ({ rule }: { readonly rule: Rule }): ReactElement => (
  <DefinitionList
    items={[
      { term: 'What sets it off', value: rule.occasionWords },
      {
        term: 'For tickets',
        value: rule.sentence ?? 'Its conditions can’t be read any more.',
      },
      {
        term: 'What it does',
        value: `${rule.actWords.charAt(0).toUpperCase()}${rule.actWords.slice(1)}`,
      },
      { term: 'State', value: rule.enabled ? 'On' : 'Off' },
    ]}
  />
);

const Versions = ({ id }: { readonly id: number }): ReactElement | null => {
  const { timeZone } = usePerson();
  const versions = useQuery(ruleVersionsQuery(id)).data;
  if (!versions) return null;
  return (
    <section aria-labelledby="rule-versions">
      <h2 id="rule-versions">Who changed it, and why</h2>
      <ol className="cp-stack">
        {versions.map((one) => (
          <li key={one.version}>
            {shortDate(one.changedAt, timeZone)}, {one.changedBy}: {one.reason}
            <span className="cp-small">
              {' '}
              Version {one.version}, {one.enabled ? 'on' : 'off'}: {one.actWords}. {one.sentence}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
