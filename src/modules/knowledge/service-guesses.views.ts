/** A service that a call may be about. */
export class ServiceGuessView {
  code: string;
  name: string;
  deskName: string;
}
