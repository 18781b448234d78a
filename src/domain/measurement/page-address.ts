const longest = 200;
const nameless = /^(cp-?\d+|\d+|[0-9a-f-]{36})$/i;

/**
 * The page that an address shows, without anything that names a request, a draft or a person: the query is dropped,
 * numbers and ids become ":id", what follows "/r/" too. Null for what is no address of ours.
 */
export function pageOf(address: string): string | null {
  const path = address.split(/[?#]/u)[0]!;
  if (!/^\/[\w~.:/-]*$/u.test(path) || path.startsWith('//') || path.length > longest) return null;
  const parts = path.split('/').map((part, at, all) => {
    const secret = at === 2 && all[1] === 'r';
    return secret || nameless.test(part) ? ':id' : part;
  });
  return parts.join('/');
}
