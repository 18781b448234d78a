import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { isSignedWith, signed } from '../../../platform/http/signed-words.js';

const linkVersion = '1';
const lifeMs = 14 * 86_400_000;

/** Whose decision in which step of which ticket a link is for; no name or address is in it. */
export interface ApprovalLink {
  readonly ticketId: number;
  readonly place: number;
  readonly personId: number;
}

/** A link that we made, with its end. */
export interface ReadLink extends ApprovalLink {
  readonly expiresAt: number;
}

/**
 * Links of mails to the page where one person decides: ticket, step, person and end, signed, so that nobody
 * can make one or move its end. They work for fourteen days and only while that person is asked.
 */
@Injectable()
export class ApprovalLinks {
  constructor(private readonly environment: Environment) {}

  /** The path of the page. */
  pathFor({ ticketId, place, personId }: ApprovalLink, now: number): string {
    const parts = [ticketId, place, personId, now + lifeMs].map((part) => part.toString(36));
    const words = [linkVersion, ...parts].join('-');
    return `/a/${words}-${signed(this.environment.tokenSecret!, `approval ${words}`)}`;
  }

  /** What the token says, expired or not; null for one that we did not make. */
  read(token: string): ReadLink | null {
    const found = /^(1(?:-[\da-z]{1,11}){4})-([\w-]{43})$/.exec(token);
    const secret = this.environment.tokenSecret!;
    if (!found || !isSignedWith(secret, `approval ${found[1]}`, found[2]!)) return null;
    const parts = found[1]!.split('-').map((part) => parseInt(part, 36));
    const [, ticketId, place, personId, expiresAt] = parts as [number, ...number[]];
    return { ticketId: ticketId!, place: place!, personId: personId!, expiresAt: expiresAt! };
  }
}
