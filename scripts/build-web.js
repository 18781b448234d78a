import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const compressible = /\.(html|js|css|svg|json|txt|webmanifest)$/;

/** The web application in dist/web, each text file beside its .br and .gz so that serving costs nothing. */
async function buildWeb() {
  await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'error' });
  const entries = readdirSync(join(root, 'dist/web'), { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && compressible.test(file) && statSync(file).size > 512)
      await compress(file);
  }
}

async function compress(file) {
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  await Promise.all([
    pipeline(createReadStream(file), brotli, createWriteStream(`${file}.br`)),
    pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`)),
  ]);
}

try {
  await buildWeb();
} catch (error) {
  console.error(stripVTControlCharacters(error.message));
  process.exitCode = 1;
}
