import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { type Environment } from '../config/environment.js';
import { placeControllers } from './api-paths.js';
import { AppModule, type FeatureModules } from './app.module.js';
import { serveApiReader } from './openapi.js';
import { bodyParsers } from './platform/http/body-parsers.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { sessions } from './platform/http/sessions.js';
import { webFiles } from './platform/http/web-files.js';
import { Log, NestLog } from './platform/logging/log.js';
import { requestLog } from './platform/logging/request-log.js';
import { RequestMetrics } from './platform/logging/request-metrics.js';
import { type Replacements } from './platform/platform.module.js';

/** What a server needs beside its environment. */
export interface AppOptions {
  /** Folder of the built web application; null serves none. */
  readonly webRoot: string | null;
  readonly replacements?: Replacements;
  /** Other features than Counterpart's, for tests of the machinery alone. */
  readonly features?: FeatureModules;
}

/** The server, ready to listen: machinery, features, and everything Express does before them. */
export async function createApp(
  environment: Environment,
  { webRoot, replacements, features }: AppOptions,
): Promise<NestExpressApplication> {
  const module = AppModule.of(environment, replacements, features);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  const log = app.get(Log);
  app.useLogger(new NestLog(log));
  app.set('trust proxy', environment.trustProxy);
  app.set('etag', false);
  app.set('x-powered-by', false);
  app.set('query parser', 'simple');
  app.use(requestLog(log, app.get(RequestMetrics)));
  app.use(securityHeaders(environment));
  if (webRoot !== null) app.use(webFiles(webRoot));
  app.use('/api', sessions(environment, app.get(DataSource)));
  app.use(bodyParsers());
  placeControllers(app);
  serveApiReader(app);
  return app;
}
