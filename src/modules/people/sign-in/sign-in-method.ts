/** One way to sign in, as the sign-in page lists it. */
export interface SignInMethodOffer {
  readonly code: string;
  readonly label: string;
  /** Where the browser goes to start; null when the sign-in page itself asks (address and password). */
  readonly startPath: string | null;
}

/** What a method is asked to implement: say what it is. Its own routes do the signing in through `SignInSessions`. */
export interface SignInMethod {
  readonly offer: SignInMethodOffer;
}

/**
 * The ways to sign in that this installation has, in the order of the sign-in page.
 * A module that adds one (single sign-on, say) registers it when it starts.
 */
export class SignInMethods {
  private readonly methods: SignInMethod[] = [];

  add(method: SignInMethod): void {
    this.methods.push(method);
  }

  offers(): SignInMethodOffer[] {
    return this.methods.map(({ offer }) => offer);
  }
}
