import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { CopyText } from '../../components/copy-text.js';
import { Dialog } from '../../components/dialog.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import type { AccessToken } from '../api/portal-types.js';
import { accessTokensQuery, revokeAccessToken } from '../api/profile-api.js';
import { focusHeading } from '../../app/focus-heading.js';
import { useAct } from '../use-act.js';
import { ended, useDateWords } from '../use-date-words.js';
import { NewAccessToken } from './new-access-token.js';

/** Keys for programs that act for you. A secret is shown once, when it is made. */
export const AccessTokens = (): ReactElement => {
  const tokens = useQuery(accessTokensQuery);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const showMade = useCallback((box: HTMLDivElement | null) => box?.focus(), []);
  return (
    <Panel heading="Access tokens">
      <p className="cp-quiet">
        A token lets a program do in your name what you may do here. Only make one if you write such
        a program.
      </p>
      {tokens.isPending && <Loading what="your tokens" />}
      {tokens.isError && !tokens.data && (
        <ErrorState
          error={tokens.error}
          title="We couldn’t load your tokens"
          headingLevel={3}
          onRetry={() => void tokens.refetch()}
        />
      )}
      {made && (
        <div ref={showMade} tabIndex={-1}>
          <Alert tone="success" heading={`“${made.name}” is made`} headingLevel={3}>
            <p>Copy it now. It is not shown again.</p>
            <CopyText text={made.token} what="the token" />
          </Alert>
        </div>
      )}
      {tokens.data && tokens.data.length > 0 && (
        <ul className="cp-plain-list portal-rows">
          {tokens.data.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
      <NewAccessToken onMade={setMade} />
    </Panel>
  );
};

const TokenRow = ({ token }: { readonly token: AccessToken }): ReactElement => {
  const words = useDateWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useAct(async () => {
    await revokeAccessToken(token.id);
    setAsking(false);
    announce(`“${token.name}” no longer works`);
    await client.invalidateQueries({ queryKey: accessTokensQuery.queryKey });
    focusHeading();
  });
  return (
    <li className="portal-row">
      <div className="portal-row__top">
        <strong>{token.name}</strong>
        <Button variant="plain" small onClick={() => setAsking(true)}>
          Revoke <span className="cp-hidden">{token.name}</span>
        </Button>
      </div>
      <p className="cp-quiet cp-small">
        Works until {words.day(token.expiresAt)}.{' '}
        {token.lastUsedAt ? ended(`Last used ${words.moment(token.lastUsedAt)}`) : 'Never used.'}
      </p>
      <Dialog heading={`Revoke “${token.name}”?`} open={asking} onClose={() => setAsking(false)}>
        <p>Programs that use it stop working at once.</p>
        {revoke.problem && (
          <p className="usa-error-message" role="alert">
            It still works. {revoke.problem.message}
          </p>
        )}
        <div className="cp-actions">
          <Button
            variant="danger"
            busy={revoke.busy}
            busyLabel="Revoking…"
            onClick={() => void revoke.run()}
          >
            Revoke token
          </Button>
          <Button variant="outline" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </li>
  );
};
