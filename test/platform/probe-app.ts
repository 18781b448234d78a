import { Module, type Type } from '@nestjs/common';
import { type Principal, PrincipalLoader } from '../../src/platform/access/principal.js';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/test-app.js';
import { freshDatabase } from '../support/test-database.js';

/** Person 1 may look, person 2 may do everything, person 3 has left; `good-token` is person 2's. */
class ProbePrincipals extends PrincipalLoader {
  async bySession(personId: number): Promise<Principal | null> {
    if (personId === 1) return { id: 1, permissions: new Set(['probe.look']) };
    if (personId === 2) return { id: 2, permissions: new Set(['probe.look', 'probe.change']) };
    return null;
  }

  async ofSessions(personIds: readonly number[]): Promise<Principal[]> {
    const people = await Promise.all(personIds.map((id) => this.bySession(id)));
    return people.filter((person) => person !== null);
  }

  async byToken(token: string): Promise<Principal | null> {
    return token === 'good-token' ? this.bySession(2) : null;
  }
}

/** The machinery with one controller of a test, and with nothing of Counterpart on it. */
export async function startProbeApp(
  controller: Type,
  options: TestAppOptions & { readonly databaseUrl?: string } = {},
): Promise<TestApp> {
  @Module({
    controllers: [controller],
    providers: [{ provide: PrincipalLoader, useClass: ProbePrincipals }],
  })
  class ProbeModule {}
  const { databaseUrl, ...changes } = options;
  const url = databaseUrl ?? (await freshDatabase('probe', 'migrated'));
  return startTestApp(url, { ...changes, features: [ProbeModule] });
}
