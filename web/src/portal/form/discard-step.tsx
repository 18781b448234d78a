import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import type { useAct } from '../use-act.js';
import type { Flow } from './form-flow.js';

interface DiscardStepProps {
  readonly flow: Flow;
  readonly discard: ReturnType<typeof useAct<void>>;
}

/** Asks before anything typed is thrown away. */
export const DiscardStep = ({ flow, discard }: DiscardStepProps): ReactElement => {
  const [path] = useLocation();
  return (
    <div className="portal-form" key={path}>
      <p className="portal-caption">{flow.service.name}</p>
      <PageHeading>Discard this draft?</PageHeading>
      <p className="cp-lead">Your answers and files are deleted. You can’t get them back.</p>
      {discard.problem && (
        <Alert tone="error" role="alert" heading="The draft is still there">
          <p>{discard.problem.message}</p>
        </Alert>
      )}
      <div className="cp-actions">
        <Button
          variant="danger"
          busy={discard.busy}
          busyLabel="Discarding…"
          onClick={() => void discard.run()}
        >
          Discard draft
        </Button>
        <ButtonLink href={flow.stepPath(1)} variant="outline">
          Keep it and go on
        </ButtonLink>
      </div>
    </div>
  );
};
