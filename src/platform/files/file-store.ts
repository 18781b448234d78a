import { type Readable } from 'node:stream';

/** Where the bytes of files are kept; their names, types and owners are rows elsewhere. */
export abstract class FileStore {
  /** Keeps the bytes for good before it answers with their key. */
  abstract put(bytes: Buffer): Promise<string>;
  /** Refuses with an ENOENT error when there is no such key. */
  abstract read(key: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;
}
