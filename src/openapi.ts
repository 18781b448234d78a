import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

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
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the description at /api/openapi.json and a page to read it at /api/docs. */
export function serveApiReader(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Counterpart API',
  });
}
