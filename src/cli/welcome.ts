import { type Environment } from '../../config/environment.js';

interface DemoAccount {
  readonly email: string;
  readonly fullName: string;
  readonly label: string;
}

/** What a person reads when the server is up: where to go, and whom to sign in as. */
export async function welcome(environment: Environment): Promise<string[]> {
  const { publicUrl } = environment;
  const accounts = await demoAccounts(environment);
  return [
    '',
    `Counterpart is ready:  ${publicUrl}`,
    `  Desk                 ${publicUrl}/desk`,
    `  Dashboards           ${publicUrl}/partner`,
    `  Admin                ${publicUrl}/admin`,
    `  API                  ${publicUrl}/api/docs`,
    ...(accounts.length > 0 ? ['', 'Sign in as (one click on the sign-in page):'] : []),
    ...accounts.map(
      ({ fullName, label, email }) => `  ${fullName.padEnd(20)} ${label.padEnd(44)} ${email}`,
    ),
    '',
    'Stop with Ctrl+C.',
  ];
}

/** Asked of the server itself, which alone knows whether it offers any. */
async function demoAccounts({ port }: Environment): Promise<DemoAccount[]> {
  const response = await fetch(`http://localhost:${port}/api/v1/session/demo-accounts`);
  return response.ok ? ((await response.json()) as DemoAccount[]) : [];
}
