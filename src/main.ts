import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { withSecrets } from '../config/secrets.js';
import { type Environment } from '../config/environment.js';
import { createApp } from './create-app.js';
import { RequestMetrics } from './platform/logging/request-metrics.js';
import { projectFolder } from './platform/project-folder.js';

/**
 * Starts the server on its port; its database is there and migrated. Without a built web application
 * (in development Vite serves that) it serves the API alone.
 */
export async function startServer(environment: Environment): Promise<NestExpressApplication> {
  const webRoot = join(projectFolder(), 'dist', 'web');
  const app = await createApp(withSecrets(environment), {
    webRoot: existsSync(webRoot) ? webRoot : null,
  });
  app.get(RequestMetrics).collectProcessFigures();
  await app.listen(environment.port, environment.host);
  return app;
}
