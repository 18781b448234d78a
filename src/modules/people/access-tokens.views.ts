/** A personal access token without its secret. */
export class AccessTokenView {
  id: number;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  /** To the nearest ten minutes; null when it was never used. */
  lastUsedAt: Date | null;
}

/** A new token with its secret, which is shown this once. */
export class CreatedAccessTokenView extends AccessTokenView {
  /** Goes into the Authorization header after "Bearer ". */
  token: string;
}
