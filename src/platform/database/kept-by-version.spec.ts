import { KeptByVersion } from './kept-by-version.js';

function figures(most = 10) {
  const kept = new KeptByVersion<number>(most);
  const computed: string[] = [];
  const get = (key: string, version: string) =>
    kept.get(key, version, async () => computed.push(`${key} ${version}`));
  return { kept, computed, get };
}

describe('what is kept by version', () => {
  it('is computed once for a version, and again for the next', async () => {
    const { computed, get } = figures();
    expect(await get('a', '1')).toBe(1);
    expect(await get('a', '1')).toBe(1);
    expect(await get('b', '1')).toBe(2);
    expect(await get('a', '2')).toBe(3);
    expect(await get('a', '1')).toBe(4);
    expect(computed).toEqual(['a 1', 'b 1', 'a 2', 'a 1']);
  });

  it('is computed once for all who ask meanwhile', async () => {
    const { computed, get } = figures();
    expect(await Promise.all([get('a', '1'), get('a', '1')])).toEqual([1, 1]);
    expect(computed).toEqual(['a 1']);
  });

  it('is not a failure', async () => {
    const { kept, get } = figures();
    const failing = kept.get('a', '1', () => Promise.reject(new Error('The database is away.')));
    await expect(failing).rejects.toThrow('away');
    expect(await get('a', '1')).toBe(1);
  });

  it('is forgotten when it was longest not asked for and there are too many', async () => {
    const { computed, get } = figures(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key, '1');
    expect(computed).toEqual(['a 1', 'b 1', 'c 1', 'b 1']);
  });
});
