/** The normal range of a point, or that none is set yet. */
export const rangeWords = (
  { low, high }: { readonly low: number | null; readonly high: number | null },
  wordsOf: (value: number) => string,
): string =>
  low === null || high === null ? 'not set yet' : `${wordsOf(low)} to ${wordsOf(high)}`;

/** Which rules a point breaks. */
export const ruleWords = (signals: readonly string[]): string => signals.join('; ') || 'None';
