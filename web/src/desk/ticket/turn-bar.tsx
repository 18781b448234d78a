import type { ReactElement } from 'react';
import type { TicketView } from '../desk-types.js';

type Meters = TicketView['turnMeters'];
type Share = Meters['shares'][number];

/** Whose time the ticket took so far, drawn to scale and in words: the shares add up to the whole. */
export const TurnBar = ({ meters }: { readonly meters: Meters }): ReactElement => (
  <>
    <div className="desk-turns__bar" aria-hidden="true">
      {meters.shares
        .filter(({ ms }) => ms > 0)
        .map(({ party, ms }) => (
          <span
            key={party}
            className={`desk-turns__${party}`}
            // Square roots keep an hour visible beside a weekend.
            style={{ flexGrow: Math.sqrt(ms) }}
          />
        ))}
    </div>
    <dl className="desk-turns">
      {meters.shares.map((share) => (
        <ShareLine key={share.party} share={share} />
      ))}
      <div className="desk-turns__whole">
        <dt>In all</dt>
        <dd>{meters.elapsedWords} on the calendar</dd>
      </div>
    </dl>
  </>
);

const ShareLine = ({ share }: { readonly share: Share }): ReactElement => (
  <div>
    <dt>
      <span className={`desk-turns__mark desk-turns__${share.party}`} aria-hidden="true" />
      {share.label}
    </dt>
    <dd>
      {share.words}
      {share.calendarMs !== null && share.ms > 0 && (
        <span className="cp-quiet"> of business time, {share.calendarWords} on the calendar</span>
      )}
    </dd>
  </div>
);
