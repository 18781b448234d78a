import { aPerson, type TestPerson } from '../factories/a-person.js';
import { signInAs, type SignedInClient } from '../sign-in-as.js';
import { createTestApp } from '../test-app.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Someone who is signed in and must be refused all the same. */
export interface Stranger {
  /** As it reads after "refuses": "an agent of another office". */
  readonly who: string;
  readonly person: () => Promise<TestPerson>;
  /** 403 where they may know that the thing exists, else 404. */
  readonly status: 403 | 404;
}

export interface RouteUnderTest {
  readonly as?: readonly Stranger[];
  /** Values for the `:names` of the path, of a record that exists. */
  readonly params?: () => Promise<Record<string, string | number>>;
  /** A body that would be accepted from the right person. */
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Anyone at all: an employee without a role. */
export const anEmployee = (status: 403 | 404): Stranger => ({
  who: 'an employee without a role',
  person: () => aPerson(),
  status,
});

/**
 * The tests every closed route needs, named by method and path as the route table has them: refuses
 * people who are not signed in, each of the strangers, and another site's page that has the cookie
 * but not the CSRF token.
 */
export function refusesStrangers(method: Method, path: string, route: RouteUnderTest = {}): void {
  const verb = method.toLowerCase() as Lowercase<Method>;

  async function send(client: Pick<SignedInClient, Lowercase<Method>>) {
    const params = (await route.params?.()) ?? {};
    const address = path.replace(/:(\w+)/g, (_, name: string) => String(params[name] ?? '1'));
    const request = client[verb](address).set(route.headers ?? {});
    return method === 'GET' || method === 'DELETE' ? request : request.send(route.body ?? {});
  }

  describe(`${method} ${path} refuses strangers`, () => {
    test('refuses people who are not signed in', async () => {
      const response = await send((await createTestApp()).request());
      expect(response.status).toBe(401);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.body).toMatchObject({ status: 401, code: 'session.required' });
    });

    if (method !== 'GET') {
      test('refuses a request without the CSRF token of the session', async () => {
        const client = await signInAs(await aPerson(), { csrf: false });
        const response = await send(client);
        expect([response.status, response.body.code]).toEqual([403, 'access.csrf_token']);
      });
    }

    for (const { who, person, status } of route.as ?? []) {
      test(`refuses ${who}`, async () => {
        const response = await send(await signInAs(await person()));
        expect(response.status).toBe(status);
        expect(response.body).toMatchObject({ status });
        expect(Object.keys(response.body).sort()).toEqual(
          ['code', 'detail', 'errors', 'requestId', 'status', 'title', 'type'].sort(),
        );
      });
    }
  });
}
