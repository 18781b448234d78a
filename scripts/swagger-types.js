import { readFileSync } from 'node:fs';
import { before } from '@nestjs/swagger/plugin';

/** The compiler plugin that puts types and comments of views, bodies and queries into the API's description, as nest-cli.json sets it. */
export function swaggerTypes(program) {
  const settings = JSON.parse(readFileSync(new URL('../nest-cli.json', import.meta.url), 'utf8'));
  return before(settings.compilerOptions.plugins[0].options, program);
}
