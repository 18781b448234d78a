import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../config/data-source.js';
import { Environment } from '../../config/environment.js';
import { AccessGuard } from './access/access.guard.js';
import { Clock } from './clock/clock.js';
import { DatabaseClock } from './clock/database-clock.js';
import { DatabaseListener } from './database/database-listener.js';
import { DatabaseNotifier } from './database/database-notifier.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { DiskFileStore } from './files/disk-file-store.js';
import { FileStore } from './files/file-store.js';
import { HealthController } from './http/health.controller.js';
import { InputValidationPipe } from './http/input-validation.pipe.js';
import { ThrottleGuard } from './http/throttled.js';
import { VersionTagInterceptor } from './http/version-tag.js';
import { cleanUp } from './jobs/clean-up.js';
import { PeriodicWork } from './jobs/periodic-work.js';
import { PeriodicJobs } from './jobs/periodic-jobs.js';
import { Log } from './logging/log.js';
import { RequestMetrics } from './logging/request-metrics.js';
import { KeptMail } from './mail/kept-mail.js';
import { MailFigures } from './mail/mail-figures.js';
import { MailSender } from './mail/mail-sender.js';
import { MailProcess } from './mail/mail-process.js';
import { MailTransport } from './mail/mail-transport.js';
import { OutgoingMails } from './mail/outgoing-mails.js';
import { SmtpTransport } from './mail/smtp-transport.js';

/** What tests put in the place of the outside world: the clock, mail and files, nothing else. */
export interface Replacements {
  readonly clock?: Clock;
  readonly mailTransport?: MailTransport;
  readonly fileStore?: FileStore;
}

/** The machinery under every module; global, so that modules import only one another. */
@Global()
@Module({})
export class PlatformModule {
  static of(environment: Environment, replacements: Replacements): DynamicModule {
    const offered: Provider[] = [
      { provide: Environment, useValue: environment },
      { provide: Log, useValue: Log.at(environment.logLevel) },
      RequestMetrics,
      provide(Clock, DatabaseClock, replacements.clock),
      provide(FileStore, DiskFileStore, replacements.fileStore),
      {
        provide: MailTransport,
        useValue: replacements.mailTransport ?? mailTransportOf(environment),
      },
      OutgoingMails,
      {
        provide: MailSender,
        inject: [DataSource, MailTransport, Environment, Log],
        useFactory: (...parts: ConstructorParameters<typeof MailSender>) =>
          new MailSender(...parts),
      },
      PeriodicJobs,
      PeriodicWork,
      DatabaseListener,
      DatabaseNotifier,
    ];
    return {
      module: PlatformModule,
      imports: [
        database(environment),
        ThrottlerModule.forRoot({ throttlers: [{ limit: 60, ttl: 60_000 }] }),
        ScheduleModule.forRoot({
          intervals: environment.jobs,
          cronJobs: environment.jobs,
          timeouts: environment.jobs,
        }),
      ],
      controllers: [HealthController],
      providers: [
        ...offered,
        cleanUp,
        MailFigures,
        MailProcess,
        { provide: APP_GUARD, useClass: ThrottleGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: VersionTagInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: offered,
    };
  }
}

function database(environment: Environment): DynamicModule {
  return TypeOrmModule.forRoot({
    ...dataSourceOptions({
      databaseUrl: environment.databaseUrl ?? 'postgres://localhost/counterpart',
      poolSize: environment.databasePoolSize,
    }),
    autoLoadEntities: true,
    retryAttempts: 3,
    retryDelay: 500,
  });
}

function mailTransportOf(environment: Environment): MailTransport {
  return environment.smtpUrl === null ? new KeptMail() : new SmtpTransport(environment.smtpUrl);
}

function provide<T>(
  token: abstract new (...args: never[]) => T,
  real: new (...args: never[]) => T,
  replacement: T | undefined,
): Provider {
  return replacement === undefined
    ? { provide: token, useClass: real }
    : { provide: token, useValue: replacement };
}
