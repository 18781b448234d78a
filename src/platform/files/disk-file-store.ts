import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import { Environment } from '../../../config/environment.js';
import { Injectable } from '@nestjs/common';
import { FileStore } from './file-store.js';

/** Files under FILES_DIR, 256 folders by the first two letters of a random key. A half-written file never has a key. */
@Injectable()
export class DiskFileStore extends FileStore {
  constructor(private readonly environment: Environment) {
    super();
  }

  async put(bytes: Buffer): Promise<string> {
    const key = randomBytes(16).toString('hex');
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    return key;
  }

  async read(key: string): Promise<Readable> {
    const file = await open(this.pathOf(key), 'r');
    return file.createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!/^[\da-f]{32}$/.test(key)) throw new Error('A file key is 32 hexadecimal digits.');
    return join(this.environment.filesDir, key.slice(0, 2), key);
  }
}
