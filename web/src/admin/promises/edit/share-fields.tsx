import type { ReactElement } from 'react';
import { Button } from '../../../components/button.js';
import { ErrorMessage } from '../../../components/error-message.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import type { TypedShare } from './typed-policy.js';

interface ShareFieldsProps {
  readonly shares: readonly TypedShare[];
  readonly teams: readonly { readonly code: string; readonly name: string }[];
  readonly error: string | undefined;
  readonly onChange: (shares: readonly TypedShare[]) => void;
}

/** How much of the time a team may take for its own part. */
export const ShareFields = ({ shares, teams, error, onChange }: ShareFieldsProps): ReactElement => {
  const change = (at: number, share: Partial<TypedShare>): void =>
    onChange(shares.map((one, place) => (place === at ? { ...one, ...share } : one)));
  return (
    <section className="ad-edit__part" aria-labelledby="shares-heading">
      <h2 id="shares-heading">Share of one team</h2>
      <p className="ad-note">
        For staff only: how long a team may have it, counted anew at each hand-over.
      </p>
      {error && <ErrorMessage id="shares-error">{error}</ErrorMessage>}
      {shares.map((share, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div className="ad-policy-share" key={at}>
          <SelectField
            id={at === 0 ? 'shares' : `share-${at}`}
            label="Team"
            choices={teams.map(({ code, name }) => ({ value: code, label: name }))}
            value={share.team}
            onChange={(team) => change(at, { team })}
          />
          <TextField
            id={`share-time-${at}`}
            label="Within"
            value={share.time}
            onChange={(time) => change(at, { time })}
          />
          <Button
            variant="plain"
            small
            icon="close"
            aria-label={`Remove the share of team ${at + 1}`}
            onClick={() => onChange(shares.filter((_, place) => place !== at))}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        variant="outline"
        small
        icon="add"
        onClick={() => onChange([...shares, { team: '', time: '' }])}
      >
        Add a team
      </Button>
    </section>
  );
};
