/** The request that always works: no service to pick, and the words of the search come along. */
export const generalRequestPath = (words = ''): string =>
  `/services/tell-us/request/new/1${words ? `?words=${encodeURIComponent(words)}` : ''}`;
