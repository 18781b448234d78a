import { randomUUID } from 'node:crypto';
import { type APIRequestContext, request } from '@playwright/test';
import { runningProduct } from './running-product.js';

interface Session {
  readonly csrfToken: string | null;
}

/** The API as a signed-in person's browser would call it, to bring about what a test starts from. */
export class ApiClient {
  private constructor(
    private readonly context: APIRequestContext,
    private readonly csrfToken: string,
  ) {}

  /** Signs in without a password, which only the demo allows; the cookies stay in the context. */
  static async signIn(email: string, inContext?: APIRequestContext): Promise<ApiClient> {
    const context = inContext ?? (await request.newContext({ baseURL: runningProduct().url }));
    const answer = await context.post('/api/v1/session/demo', { data: { email } });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as Session;
    return new ApiClient(context, csrfToken!);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.context.get(`/api/v1${path}`);
    if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async post<T>(
    path: string,
    data: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    return this.send<T>('POST', path, data, headers);
  }

  async send<T>(
    method: string,
    path: string,
    data: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.context.fetch(`/api/v1${path}`, {
      method,
      data,
      headers: { 'X-CSRF-Token': this.csrfToken, 'Idempotency-Key': randomUUID(), ...headers },
    });
    const text = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
