import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { isSignedWith, signed } from '../../platform/http/signed-words.js';

const linkVersion = '1';
const pageLifeMs = 12 * 3_600_000;

/** What a link that we made says; a person's name or address is not in it. */
export interface PulseLink {
  readonly pulseId: number;
  readonly expiresAt: number;
}

/**
 * Links to the rating page: pulse, end and a signature over both, so that nobody can make one or move
 * its end. Whoever has the link may answer; it is in one person's mail.
 */
@Injectable()
export class PulseLinks {
  constructor(private readonly environment: Environment) {}

  /** The last part of the link's path. */
  tokenFor({ pulseId, expiresAt }: PulseLink): string {
    const words = [linkVersion, pulseId.toString(36), expiresAt.toString(36)].join('-');
    return `${words}-${this.signature('link', words)}`;
  }

  /** The path of the rating page. */
  pathFor(link: PulseLink): string {
    return `/r/${this.tokenFor(link)}`;
  }

  /** What the token says, expired or not; null for one that we did not make. */
  read(token: string): PulseLink | null {
    const parts = /^((1)-([\da-z]{1,11})-([\da-z]{1,11}))-([\w-]{43})$/.exec(token);
    if (!parts || !this.isOurs(parts[5]!, 'link', parts[1]!)) return null;
    return { pulseId: parseInt(parts[3]!, 36), expiresAt: parseInt(parts[4]!, 36) };
  }

  /** A hidden value of a page that was made for this pulse; only such a page can send an answer. */
  pageProof(pulseId: number, now: number): string {
    const madeAt = now.toString(36);
    return `${madeAt}-${this.signature('page', `${pulseId} ${madeAt}`)}`;
  }

  /** Whether a page of ours, made for this pulse in the last twelve hours, sent the value. */
  provesPage(proof: unknown, pulseId: number, now: number): boolean {
    const parts = /^([\da-z]{1,11})-([\w-]{43})$/.exec(typeof proof === 'string' ? proof : '');
    if (!parts || !this.isOurs(parts[2]!, 'page', `${pulseId} ${parts[1]}`)) return false;
    const age = now - parseInt(parts[1]!, 36);
    return age >= 0 && age <= pageLifeMs;
  }

  private signature(use: string, words: string): string {
    return signed(this.environment.tokenSecret!, `pulse ${use} ${words}`);
  }

  private isOurs(signature: string, use: string, words: string): boolean {
    return isSignedWith(this.environment.tokenSecret!, `pulse ${use} ${words}`, signature);
  }
}
