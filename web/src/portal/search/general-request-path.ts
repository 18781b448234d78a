/** The request that always works: no service to pick, and the words of the search come along. */
export const generalRequestPath = (words = '', service = 'tell-us'): string =>
  `/services/${service}/request/new/1${words ? `?words=${encodeURIComponent(words)}` : ''}`;
