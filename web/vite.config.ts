import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const uswds = fromHere('../node_modules/@uswds/uswds');

export default defineConfig({
  root: fromHere('.'),
  plugins: [react()],
  resolve: {
    alias: {
      '@public-sans': `${uswds}/dist/fonts/public-sans`,
      '@uswds-img': `${uswds}/dist/img`,
    },
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [`${uswds}/packages`, fromHere('src/styles')], quietDeps: true },
    },
  },
  build: {
    outDir: fromHere('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        // React and the data layer change rarely: their own file stays in the cache across releases.
        codeSplitting: {
          groups: [
            {
              name: 'framework',
              test: /node_modules[\\/](react|react-dom|scheduler|wouter|regexparam|@tanstack|openapi-fetch|use-sync-external-store)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': 'http://localhost:3000',
      '/r': 'http://localhost:3000',
      '^/a/': 'http://localhost:3000',
    },
  },
});
