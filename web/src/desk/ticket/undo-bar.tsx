import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { focusHeading } from '../../app/focus-heading.js';
import { Button } from '../../components/button.js';
import { holdReplyLonger, releaseReply, takeReplyBack } from '../api/composing-api.js';
import { showFlash } from '../shell/flash.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { KeyCaps } from '../shell/keys-dialog.js';
import {
  forgetLeaving,
  type LeavingReply,
  replyIsHeldLonger,
  useLeavingReplies,
} from './leaving-replies.js';

const afterwardsMs = 1_500;
const almostOverMs = 6_000;

/** Replies that can still be taken back, wherever at the desk their author is by now. */
export const UndoBar = (): ReactElement => {
  const replies = useLeavingReplies();
  const last = replies.at(-1);
  const undo = useUndo();
  useKeyBindings(
    'Everywhere',
    last ? [{ keys: 'z', label: 'Take the reply back', run: () => void undo(last) }] : [],
  );
  return (
    <div className="desk-undo" role="region" aria-label="Replies that can be taken back">
      {replies.map((reply) => (
        <Leaving
          key={reply.id}
          reply={reply}
          onUndo={() => void undo(reply)}
          isLast={reply === last}
        />
      ))}
    </div>
  );
};

const useUndo = (): ((reply: LeavingReply) => Promise<void>) => {
  const client = useQueryClient();
  const [path, navigate] = useLocation();
  return async ({ id, number, customerName }) => {
    forgetLeaving(id);
    try {
      await takeReplyBack(number, id);
      await client.invalidateQueries({ queryKey: ['desk'] });
      const here = `/desk/tickets/${number}`;
      const words = `Your reply to ${customerName} is taken back. Nobody has read it.`;
      navigate(`${here}?do=reply`);
      showFlash({ tone: 'success', words, path: here });
    } catch (error) {
      const words = `Not taken back. ${problemWords(asProblem(error))}`;
      showFlash({ tone: 'error', words, path });
    }
  };
};

const useSecondsLeft = (until: number): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((until - now) / 1000));
};

interface LeavingProps {
  readonly reply: LeavingReply;
  readonly onUndo: () => void;
  readonly isLast: boolean;
}

const Leaving = ({ reply, onUndo, isLast }: LeavingProps): ReactElement => {
  const { id, number, customerName, until } = reply;
  const client = useQueryClient();
  const bar = useRef<HTMLDivElement>(null);
  const left = useSecondsLeft(until);
  const [releasing, setReleasing] = useState(false);
  useLayoutEffect(() => {
    const element = bar.current;
    // Its buttons go away with it.
    return () => {
      if (element?.contains(document.activeElement)) focusHeading();
    };
  }, []);
  useEffect(() => {
    if (!releasing) return undefined;
    const timer = setTimeout(() => forgetLeaving(id), afterwardsMs);
    return () => clearTimeout(timer);
  }, [releasing, id]);
  useEffect(() => {
    const over = setTimeout(() => forgetLeaving(id), Math.max(0, until - Date.now()));
    // The time stands still while the reader is at the buttons, as far as the server lets it.
    const pause = setTimeout(
      () => {
        const near = bar.current?.matches(':hover, :focus-within');
        if (near) {
          void holdReplyLonger(number, id)
            .then(({ leavesAt }) => leavesAt && replyIsHeldLonger(id, leavesAt))
            .catch(() => undefined);
        }
      },
      Math.max(0, until - almostOverMs - Date.now()),
    );
    return () => {
      clearTimeout(over);
      clearTimeout(pause);
    };
  }, [id, number, until]);
  useEffect(
    () => () => {
      // It has left by then, or is a draft again: what the page shows is read anew.
      setTimeout(() => void client.invalidateQueries({ queryKey: ['desk'] }), afterwardsMs);
    },
    [client],
  );
  return (
    <div className="desk-undo__reply" ref={bar}>
      <p>
        Your reply to {customerName} is sent.{' '}
        <span className="cp-quiet" aria-live="off">
          It leaves in {left} s.
        </span>
      </p>
      <Button variant="outline" small icon="undo" onClick={onUndo}>
        Take it back {isLast && <KeyCaps keys="z" decorative />}
      </Button>
      <Button
        variant="plain"
        small
        busy={releasing}
        onClick={() => {
          setReleasing(true);
          void releaseReply(number, id).catch(() => undefined);
        }}
      >
        Let it leave now
      </Button>
    </div>
  );
};
