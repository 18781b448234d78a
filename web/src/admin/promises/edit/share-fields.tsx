import type { ReactElement } from 'react';
import { ErrorMessage } from '../../../components/error-message.js';
import { SelectField } from '../../../components/select-field.js';
import { TextField } from '../../../components/text-field.js';
import { RowList } from './row-list.js';
import type { TypedShare } from './typed-policy.js';

interface ShareFieldsProps {
  readonly shares: readonly TypedShare[];
  readonly teams: readonly { readonly code: string; readonly name: string }[];
  readonly error: string | undefined;
  readonly onChange: (shares: readonly TypedShare[]) => void;
}

/** How much of the time a team may take for its own part. */
export const ShareFields = ({ shares, teams, error, onChange }: ShareFieldsProps): ReactElement => (
  <section className="ad-edit__part" aria-labelledby="shares-heading">
    <h2 id="shares-heading">Share of one team</h2>
    <p className="ad-note">
      For staff only: how long a team may have it, counted anew at each hand-over.
    </p>
    {error && <ErrorMessage id="shares-error">{error}</ErrorMessage>}
    <RowList
      id="share"
      firstId={shareId}
      rows={shares}
      fresh={{ team: '', time: '' }}
      onChange={onChange}
      addLabel="Add a team"
      what="team"
      rowClass="ad-policy-share"
    >
      {(share, at, change) => (
        <>
          <SelectField
            id={shareId(at)}
            label="Team"
            choices={teams.map(({ code, name }) => ({ value: code, label: name }))}
            value={share.team}
            onChange={(team) => change({ team })}
          />
          <TextField
            id={`share-time-${at}`}
            label="Within"
            value={share.time}
            onChange={(time) => change({ time })}
          />
        </>
      )}
    </RowList>
  </section>
);

const shareId = (at: number): string => (at === 0 ? 'shares' : `share-${at}`);
