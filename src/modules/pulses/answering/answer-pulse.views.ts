/** Where the question how it went stands, and where to answer or change the answer; null when it is over. */
export class RequestPulseStateView {
  state: string;
  ratePath: string | null;
}
