import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readEnvironment } from '../../config/environment.js';
import { DiskFileStore } from '../../src/platform/files/disk-file-store.js';

describe('files on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-files-'));
  const store = new DiskFileStore(readEnvironment({ FILES_DIR: join(folder, 'files') }));

  afterAll(() => rmSync(folder, { recursive: true }));

  test('come back as they were kept, also in a folder that did not exist', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0]);
    const key = await store.put(bytes);
    expect(await buffer(await store.read(key))).toEqual(bytes);
  });

  test('get keys of their own, and only their owner may read them', async () => {
    const [first, second] = [await store.put(Buffer.from('a')), await store.put(Buffer.from('a'))];
    expect(first).not.toBe(second);
    expect(statSync(join(folder, 'files', first.slice(0, 2), first)).mode & 0o777).toBe(0o600);
  });

  test('leave nothing half-written behind', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('are gone when removed, and removing twice is no error', async () => {
    const key = await store.put(Buffer.from('gone'));
    await store.remove(key);
    await store.remove(key);
    await expect(store.read(key)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.each(['../../etc/passwd', '', 'x'.repeat(32), `${'a'.repeat(32)}/..`])(
    'are not reached by a key that is none: %j',
    async (key) => {
      await expect(store.read(key)).rejects.toThrow('A file key is 32 hexadecimal digits.');
    },
  );
});
