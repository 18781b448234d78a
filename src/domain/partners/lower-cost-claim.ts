import type { CostChange } from '../measurement/channel-shift.js';
import { newcombeDifference, verdictOn } from '../measurement/newcombe.js';
import { shareWords } from './channel-words.js';

/** How many of how many: k of n. */
export interface ShareCounts {
  readonly k: number;
  readonly n: number;
}

/** A share in a period and in the one before; null where it may not be shown, or can't be compared. */
export type ComparedShares = { readonly now: ShareCounts; readonly before: ShareCounts } | null;

/** What has to hold before a lower cost is called a better service. */
export interface ClaimInput {
  readonly change: CostChange | null;
  /** "My need was addressed", 4 or 5 of 5. */
  readonly needAddressed: ComparedShares;
  /** Reopened, or asked for again, within seven days. */
  readonly repeated: ComparedShares;
}

/** One condition: whether it holds, in words; null when nothing can be said yet. */
export interface ClaimGuard {
  readonly code: 'mix' | 'need' | 'repeat';
  readonly label: string;
  readonly holds: boolean | null;
  readonly words: string;
}

/** Whether "lower cost, higher service" may be said, with the condition that fails. */
export interface LowerCostClaim {
  readonly claimed: boolean;
  readonly sentence: string;
  readonly guards: ClaimGuard[];
}

/** How much worse the need addressed may be, at the unlucky end of its interval, before nothing is claimed. */
const margin = -0.03;

/**
 * The quality guard (measurement.md 4.9): "lower cost, higher service" is claimed only where the mix of channels lowered the
 * cost, the interval of the need addressed is not worse than −3 points, and repeat contact within seven days is not up by
 * more than chance. What can't be judged is no yes. Of answers only the verdict is told, since their counts would give
 * away groups that are too small to show.
 */
export function lowerCostClaim({ change, needAddressed, repeated }: ClaimInput): LowerCostClaim {
  const guards = [mixGuard(change), needGuard(needAddressed), repeatGuard(repeated)];
  const failing = guards.find(({ holds }) => holds === false);
  const unknown = guards.find(({ holds }) => holds === null);
  if (failing) {
    return { claimed: false, sentence: `${notClaimed}: ${lower(failing.words)}`, guards };
  }
  if (unknown) {
    return { claimed: false, sentence: `${notYet}: ${lower(unknown.words)}`, guards };
  }
  const sentence =
    'Lower cost, higher service: the mix of channels lowered the cost, customers’ needs are addressed as well as before, and no more of it comes back.';
  return { claimed: true, sentence, guards };
}

const notClaimed = 'We don’t call this lower cost, higher service';
const notYet = 'We can’t say yet whether this is lower cost, higher service';

function mixGuard(change: CostChange | null): ClaimGuard {
  const guard = { code: 'mix', label: 'The mix of channels lowered the cost' } as const;
  if (change === null) {
    return { ...guard, holds: null, words: 'Costs are not entered for both periods.' };
  }
  return change.mixEffect < 0
    ? { ...guard, holds: true, words: 'More came by channels that cost less.' }
    : { ...guard, holds: false, words: 'The mix of channels did not lower the cost.' };
}

function needGuard(shares: ComparedShares): ClaimGuard {
  const guard = {
    code: 'need',
    label: '“My need was addressed” is not worse by more than 3 points',
  } as const;
  const difference = shares && differenceOf(shares);
  if (!difference) {
    return { ...guard, holds: null, words: 'Too few answers about needs addressed are final.' };
  }
  return difference.low >= margin
    ? { ...guard, holds: true, words: 'The whole interval lies above −3 points.' }
    : {
        ...{ ...guard, holds: false },
        words:
          'Customers’ answers can’t rule out that fewer needs are addressed, by over 3 points.',
      };
}

function repeatGuard(shares: ComparedShares): ClaimGuard {
  const guard = { code: 'repeat', label: 'No more comes back within 7 days' } as const;
  const difference = shares && differenceOf(shares);
  if (!difference) {
    return { ...guard, holds: null, words: 'Too little can be judged for repeat contact.' };
  }
  const told = `${shareWords(shares.before)} before, ${shareWords(shares.now)} now`;
  return verdictOn(difference, false) === 'worse'
    ? { ...guard, holds: false, words: `More came back within seven days: ${told}.` }
    : { ...guard, holds: true, words: `It is not up by more than chance: ${told}.` };
}

function differenceOf({ now, before }: NonNullable<ComparedShares>) {
  if (now.n === 0 || before.n === 0) return null;
  return newcombeDifference(now.k, now.n, before.k, before.n);
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
