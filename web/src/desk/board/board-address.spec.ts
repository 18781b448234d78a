import { boardAddressOf, boardHref } from './board-address.js';

describe('the address of the shift board', () => {
  it('names team and list, and leaves out what is usual', () => {
    expect(boardHref('it-access', 'person-12')).toBe('/desk/board?team=it-access&show=person-12');
    expect(boardHref('', 'unclaimed')).toBe('/desk/board');
    expect(boardAddressOf('team=it-access&show=person-12')).toEqual({
      team: 'it-access',
      list: 'person-12',
    });
  });

  it('that was made up shows what nobody has', () => {
    expect(boardAddressOf('show=person-x')).toEqual({ team: '', list: 'unclaimed' });
    expect(boardAddressOf('show=everything').list).toBe('unclaimed');
  });
});
