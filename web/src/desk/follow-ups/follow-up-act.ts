import type { FormError } from '../../components/error-summary.js';

/** What an act on a follow-up is sent with. */
export interface Edit {
  readonly id: number;
  readonly version: number;
  readonly repeatKey: string;
}

/** The acts of one follow-up: only one at a time, and what was wrong with the last. */
export interface FollowUpAct {
  readonly busy: boolean;
  readonly errors: readonly FormError[];
  readonly setErrors: (errors: readonly FormError[]) => void;
  readonly run: (call: (edit: Edit) => Promise<unknown>, done: string) => void;
}
