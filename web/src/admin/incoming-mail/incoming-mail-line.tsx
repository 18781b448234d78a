import { type ReactElement, useState } from 'react';
import { focusHeading } from '../../app/focus-heading.js';
import { Button } from '../../components/button.js';
import { fileSize } from '../../components/file-size.js';
import type { IconName } from '../../components/icon.js';
import { Tag } from '../../components/tag.js';
import { useMoments } from '../use-moments.js';
import type { IncomingMail, IncomingMailState } from './incoming-mail-api.js';
import { DiscardMail, FileMail } from './settle-mail.js';

const looks: Readonly<Record<IncomingMailState, { icon: IconName; tone: string }>> = {
  parked: { icon: 'schedule', tone: 'plain' },
  taken: { icon: 'check', tone: 'good' },
  discarded: { icon: 'close', tone: 'plain' },
};

interface IncomingMailLineProps {
  readonly mail: IncomingMail;
  readonly onSettled: (words: string) => void;
}

const filesOf = ({ fileCount }: IncomingMail): string => {
  if (fileCount === 0) return '';
  return fileCount === 1 ? ', 1 file' : `, ${fileCount} files`;
};

/** One mail, and what can be done about it while it is parked. */
export const IncomingMailLine = ({ mail, onSettled }: IncomingMailLineProps): ReactElement => {
  const { shortMoment } = useMoments();
  const [act, setAct] = useState<'file' | 'discard' | null>(null);
  const title = mail.subject || mail.takenAs || 'Subject not shown';
  const close = (): void => {
    setAct(null);
    focusHeading();
  };
  return (
    <li className="ad-mail ad-mail--incoming">
      <h2 className="ad-mail__subject">{title}</h2>
      <p className="ad-mail__to">
        From {mail.senderName && `${mail.senderName} `}
        <span className="cp-quiet">{mail.from || 'no address'}</span>
      </p>
      <p className="ad-mail__kind">
        {fileSize(mail.sizeBytes)}
        {filesOf(mail)}
      </p>
      <p className="ad-mail__when">
        <time dateTime={String(mail.receivedAt)}>{shortMoment(mail.receivedAt)}</time>
      </p>
      <p className="ad-mail__state">
        <Tag icon={looks[mail.state].icon} className={`ad-tag--${looks[mail.state].tone}`}>
          {mail.stateLabel}
        </Tag>
      </p>
      <div className="ad-mail__more">
        {mail.reason && <p>{mail.reason}.</p>}
        {mail.refusal && <p className="cp-small">{mail.refusal}</p>}
        {mail.settledAt && (
          <p className="cp-small cp-quiet">
            {mail.state === 'discarded' ? 'Discarded' : 'Filed'} by{' '}
            {mail.settledByName ?? 'Counterpart'}, {shortMoment(mail.settledAt)}
            {mail.settledBecause && `: ${mail.settledBecause}`}
          </p>
        )}
        {mail.state === 'parked' && act === null && (
          <div className="cp-actions">
            {mail.mayFile && (
              <Button small variant="outline" onClick={() => setAct('file')}>
                File it<span className="usa-sr-only">: {title}</span>
              </Button>
            )}
            <Button small variant="outline" onClick={() => setAct('discard')}>
              Discard it<span className="usa-sr-only">: {title}</span>
            </Button>
          </div>
        )}
        {act === 'file' && <FileMail mail={mail} onClose={close} onSettled={onSettled} />}
        {act === 'discard' && <DiscardMail mail={mail} onClose={close} onSettled={onSettled} />}
      </div>
    </li>
  );
};
