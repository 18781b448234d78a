import type { ReactElement } from 'react';
import { Panel } from '../../components/panel.js';
import type { Audit } from './audits-api.js';

/** Each dimension with the scores that the reader may see, and what they rest on. */
export const AuditScores = ({ audit }: { readonly audit: Audit }): ReactElement => (
  <Panel heading={audit.reviewers.length === 2 ? 'Both reviews' : 'Your review'}>
    {audit.dimensions.map(({ code, label, scores }) => (
      <section key={code} className="db-audit">
        <h3>{label}</h3>
        <dl className="cp-definitions">
          {scores.map(({ score, evidence }, at) => (
            <div className="cp-definitions__row" key={audit.reviewers[at]}>
              <dt>
                {audit.reviewers[at]}: {score} of 5
              </dt>
              <dd className="cp-definitions__value">{evidence}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </Panel>
);
