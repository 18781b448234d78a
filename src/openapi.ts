import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { readEnvironment } from '../config/environment.js';
import { placeControllers } from './api-paths.js';
import { AppModule } from './app.module.js';

/** The description of the API, as complete as the build made it: the compiler plugin adds types and comments. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Counterpart')
    .setDescription(
      'Requests, promises, pulses and partner dashboards of internal shared services. ' +
        'Errors are application/problem+json. Creating takes Idempotency-Key, editing takes If-Match.',
    )
    .setVersion('1')
    .addCookieAuth('counterpart')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withWrittenNumbers(document);
}

/** A ticket's number is addressed as people write it ("CP-104212"); the handlers get the id behind it. */
function withWrittenNumbers(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      for (const parameter of operation?.parameters ?? []) {
        if ('in' in parameter && parameter.in === 'path' && parameter.name === 'number') {
          parameter.schema = { type: 'string' };
          parameter.example = 'CP-104212';
        }
      }
    }
  }
  return document;
}

/** Serves the description at /api/openapi.json and a page to read it at /api/docs. */
export function serveApiReader(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Counterpart API',
  });
}

/** The description without a server and without a database: nothing is instantiated. */
export async function describeApiOffline(): Promise<OpenAPIObject> {
  const module = AppModule.of(readEnvironment({}));
  const app = await NestFactory.create(module, { preview: true, logger: false });
  placeControllers(app);
  return describeApi(app);
}
