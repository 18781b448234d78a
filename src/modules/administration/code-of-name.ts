/** A code that reads like the name: “Guam, days off” is `guam-days-off`. Empty for a name without letters or digits. */
export function codeOfName(name: string): string {
  const plain = name.normalize('NFD').toLowerCase();
  return plain
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}
