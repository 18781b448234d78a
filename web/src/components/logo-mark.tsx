import type { ReactElement } from 'react';

/** The mark: two parts made for each other, who asks and who answers. */
export const LogoMark = (): ReactElement => (
  <svg className="cp-logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      className="cp-logo__ask"
      d="M8 3h6.5v8.2a4.8 4.8 0 0 1 0 9.6V29H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z"
    />
    <path
      className="cp-logo__answer"
      d="M17.5 3H24a5 5 0 0 1 5 5v16a5 5 0 0 1-5 5h-6.5v-6.9a6.8 6.8 0 0 0 0-12.2z"
    />
  </svg>
);
