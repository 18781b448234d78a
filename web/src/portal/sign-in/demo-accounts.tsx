import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { api } from '../../api/client.js';
import { ErrorState } from '../../app/error-state.js';
import { Alert } from '../../components/alert.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import type { DemoAccount } from '../api/portal-types.js';
import { demoAccountsQuery } from '../api/profile-api.js';
import { useAct } from '../use-act.js';

interface DemoAccountsProps {
  readonly enter: (call: Promise<unknown>) => Promise<void>;
}

/** One press to look around as somebody of each role; only where the installation offers it. */
export const DemoAccounts = ({ enter }: DemoAccountsProps): ReactElement => {
  const accounts = useQuery(demoAccountsQuery);
  const [chosen, setChosen] = useState('');
  const signIn = useAct((email: string) => enter(api.POST('/session/demo', { body: { email } })));
  const choose = (email: string): void => {
    setChosen(email);
    void signIn.run(email);
  };
  return (
    <Panel heading="Look around as…" className="portal-demo cp-wash">
      <p className="cp-quiet">
        This demonstration has an example agency. Choose a person; no password is needed.
      </p>
      {signIn.problem && (
        <Alert tone="error" slim role="alert">
          <p>{signIn.problem.message}</p>
        </Alert>
      )}
      {accounts.isPending && <Loading what="the demo people" lines={4} />}
      {accounts.isError && (
        <ErrorState
          error={accounts.error}
          title="We couldn’t list the demo people"
          headingLevel={3}
          onRetry={() => void accounts.refetch()}
        />
      )}
      <ul className="cp-plain-list portal-demo__list">
        {accounts.data?.map((account) => (
          <li key={account.email}>
            <DemoPerson
              account={account}
              busy={signIn.busy && chosen === account.email}
              onChoose={() => choose(account.email)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
};

interface DemoPersonProps {
  readonly account: DemoAccount;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

const DemoPerson = ({ account, busy, onChoose }: DemoPersonProps): ReactElement => (
  <button type="button" className="portal-demo__person" aria-disabled={busy} onClick={onChoose}>
    <span>
      <strong>{account.label}</strong>
      <span className="cp-choice-note">
        {busy ? 'Signing in…' : `${account.fullName}, ${account.title}`}
      </span>
    </span>
    <Icon name="arrow_forward" />
  </button>
);
