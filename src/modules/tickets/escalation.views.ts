/** A step of the policy: what happened by itself, or what will if the clock runs on. */
export class EscalationView {
  step: string;
  metric: string;
  label: string;
  cycle: number;
  /** `ahead`: not due yet · `due`: about to be done · `taken_back`: done, but its time was counted anew. */
  state: 'ahead' | 'due' | 'done' | 'skipped' | 'stopped' | 'taken_back';
  words: string;
  /** When it is due: "when 75% of the time is used". */
  point: string;
  /** When it was done, or will be if nothing changes; null while the clock stands still. */
  at: string | null;
  /** Why it was not done. */
  note: string | null;
}
