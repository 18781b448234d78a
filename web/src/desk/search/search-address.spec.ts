import { conditionsOfSearch, readSearch, searchHref } from './search-address.js';

describe('the address of a search', () => {
  test('says everything that is asked for, and reads back as it was', () => {
    const asked = {
      q: 'lost “badge” & key',
      scope: 'all',
      filters: { team: 'it-devices', opened: '30d' },
      cursor: 'abc',
    } as const;
    expect(readSearch(searchHref(asked).split('?')[1]!)).toEqual(asked);
  });

  test('looks among open tickets where it does not say, or says something else', () => {
    expect(readSearch('q=x').scope).toBe('open');
    expect(readSearch('q=x&scope=everything').scope).toBe('open');
    expect(readSearch('').q).toBe('');
  });

  test('leaves out filters that were emptied', () => {
    expect(searchHref({ q: 'x', scope: 'open', filters: { team: '' } })).toBe(
      '/desk/search?q=x&scope=open',
    );
  });

  test('turns filters into conditions', () => {
    expect(conditionsOfSearch({ assignee: 'me', opened: '7d' })).toBe(
      'assignee.is.me;opened.within_last.7d',
    );
    expect(conditionsOfSearch({})).toBe('');
  });
});
