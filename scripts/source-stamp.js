import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Knows whether a part of the build is as new as its sources: by path, size and time of every file,
 * so that a removed file counts too. `stamp` is where the answer of the last build is kept.
 */
export function sourceStamp(root, stamp, paths, isSource = () => true) {
  const now = fingerprint(root, paths, isSource);
  const file = join(root, stamp);
  return {
    fresh: existsSync(file) && readFileSync(file, 'utf8') === now,
    save() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, now);
    },
  };
}

function fingerprint(root, paths, isSource) {
  const hash = createHash('sha256');
  for (const path of paths) add(root, path, isSource, hash);
  return hash.digest('hex');
}

function add(root, path, isSource, hash) {
  const facts = statSync(join(root, path), { throwIfNoEntry: false });
  if (!facts) return;
  if (facts.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) {
      add(root, `${path}/${name}`, isSource, hash);
    }
  } else if (isSource(path)) {
    hash.update(`${path} ${facts.size} ${facts.mtimeMs}\n`);
  }
}
