/** Where to see how a message looked that came by mail. */
export class FormattedMessageView {
  id: number;
  /** It has pictures that its sender would learn from when they are loaded. */
  hasRemoteImages: boolean;
}
