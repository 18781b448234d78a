const mostWords = 8;
const longestWord = 40;

/** The words that a search looks for: letters and digits of any script, the first eight. */
export function searchWords(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .slice(0, mostWords)
    .map((word) => word.toLowerCase().slice(0, longestWord));
}
