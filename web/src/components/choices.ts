/** One answer that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}
