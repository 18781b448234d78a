import type { Environment } from '../../../config/environment.js';
import { isSignedWith, signed } from '../../platform/http/signed-words.js';

const linkVersion = '1';
const pageLifeMs = 12 * 3_600_000;

/** What a link that we made says: which question, and until when; a person's name or address is not in it. */
export interface AnswerLink {
  readonly id: number;
  readonly expiresAt: number;
}

/**
 * Links to pages that take an answer: id, end and a signature over both, so that nobody can make one or move
 * its end. Whoever has the link may answer; it is in one person's mail. A link of one kind opens no other.
 */
export abstract class AnswerLinks {
  protected constructor(
    private readonly environment: Environment,
    private readonly kind: 'pulse' | 'survey' | 'team',
    /** The path before the token. */
    readonly base: string,
  ) {}

  /** The last part of the link's path. */
  tokenFor({ id, expiresAt }: AnswerLink): string {
    const words = [linkVersion, id.toString(36), expiresAt.toString(36)].join('-');
    return `${words}-${this.signature('link', words)}`;
  }

  /** The path of the page. */
  pathFor(link: AnswerLink): string {
    return `${this.base}/${this.tokenFor(link)}`;
  }

  /** What the token says, expired or not; null for one that we did not make. */
  read(token: string): AnswerLink | null {
    const parts = /^((1)-([\da-z]{1,11})-([\da-z]{1,11}))-([\w-]{43})$/.exec(token);
    if (!parts || !this.isOurs(parts[5]!, 'link', parts[1]!)) return null;
    return { id: parseInt(parts[3]!, 36), expiresAt: parseInt(parts[4]!, 36) };
  }

  /** A hidden value of a page that was made for this question; only such a page can send an answer. */
  pageProof(id: number, now: number): string {
    const madeAt = now.toString(36);
    return `${madeAt}-${this.signature('page', `${id} ${madeAt}`)}`;
  }

  /** Whether a page of ours, made for this question in the last twelve hours, sent the value. */
  provesPage(proof: unknown, id: number, now: number): boolean {
    const parts = /^([\da-z]{1,11})-([\w-]{43})$/.exec(typeof proof === 'string' ? proof : '');
    if (!parts || !this.isOurs(parts[2]!, 'page', `${id} ${parts[1]}`)) return false;
    const age = now - parseInt(parts[1]!, 36);
    return age >= 0 && age <= pageLifeMs;
  }

  private signature(use: string, words: string): string {
    return signed(this.environment.tokenSecret!, `${this.kind} ${use} ${words}`);
  }

  private isOurs(signature: string, use: string, words: string): boolean {
    return isSignedWith(this.environment.tokenSecret!, `${this.kind} ${use} ${words}`, signature);
  }
}
