import { type INestApplication } from '@nestjs/common';

/** Paths that are not under /api/v1. */
const ownPaths = ['healthz', 'readyz', 'metrics', 'r/*rest', 'a/*rest'];

/** Puts every controller under /api/v1, except the few that are pages or for machines. */
export function placeControllers(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', { exclude: ownPaths });
}
