import type { ReactElement } from 'react';

/** Somebody else wrote what the reader has not read yet; the word says it, not the weight of the type alone. */
export const UnreadMark = (): ReactElement => <span className="desk-new-mark">New to you</span>;
