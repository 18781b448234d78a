import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { FileStore } from '../../../src/platform/files/file-store.js';

/** Files in memory. */
export class MemoryFileStore extends FileStore {
  readonly files = new Map<string, Buffer>();

  async put(bytes: Buffer): Promise<string> {
    const key = randomBytes(16).toString('hex');
    this.files.set(key, bytes);
    return key;
  }

  async read(key: string): Promise<Readable> {
    const bytes = this.files.get(key);
    if (!bytes) throw Object.assign(new Error(`No file ${key}`), { code: 'ENOENT' });
    return Readable.from([bytes]);
  }

  async remove(key: string): Promise<void> {
    this.files.delete(key);
  }
}
