import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import '../../platform/access/current-principal.js';
import { endSession, startSession } from '../../platform/access/session.js';
import { PersonPrincipals } from './person-principals.js';
import { areasOf } from './permissions.js';
import type { SessionView } from './session.views.js';
import { DemoAccounts } from './sign-in/demo-accounts.js';
import { PasswordSignIn } from './sign-in/password-sign-in.js';
import { SignInMethods } from './sign-in/sign-in-method.js';
import type { SignedInPerson } from './signed-in-person.js';

/** Begins, describes and ends the session of a browser. */
@Injectable()
export class Sessions {
  constructor(
    private readonly principals: PersonPrincipals,
    private readonly password: PasswordSignIn,
    private readonly demo: DemoAccounts,
    private readonly methods: SignInMethods,
  ) {}

  async signInWithPassword(request: Request): Promise<SessionView> {
    return this.begin(request, await this.password.authenticate(request));
  }

  async signInToDemo(request: Request, email: string): Promise<SessionView> {
    return this.begin(request, await this.demo.personWith(email));
  }

  /** Every sign-in method ends here: a new session for the person it found. */
  async begin(request: Request, personId: number): Promise<SessionView> {
    const csrfToken = await startSession(request, personId);
    return this.view(await this.principals.bySession(personId), csrfToken);
  }

  current(request: Request): SessionView {
    const person = (request.principal ?? null) as SignedInPerson | null;
    const bySession = person?.signedInBy === 'session';
    return this.view(person, bySession ? (request.session.csrfToken ?? null) : null);
  }

  async end(request: Request): Promise<void> {
    await endSession(request);
  }

  private view(person: SignedInPerson | null, csrfToken: string | null): SessionView {
    return {
      signedIn: person !== null,
      person: person && personView(person),
      areas: person ? areasOf(person.permissions) : [],
      permissions: person ? [...person.permissions] : [],
      csrfToken,
      demo: this.demo.offered,
      signInMethods: this.methods.offers(),
    };
  }
}

function personView(person: SignedInPerson): NonNullable<SessionView['person']> {
  const { id, fullName, givenName, email, bureauCode, bureauName, timeZone } = person;
  return { id, fullName, givenName, email, bureauCode, bureauName, timeZone };
}
