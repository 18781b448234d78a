import type { ReactElement } from 'react';

/** Two halves that fit: the desk and the people it works for. */
export const BrandMark = (): ReactElement => (
  <svg className="app-brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <path d="M4 6h11v7a3 3 0 0 0 0 6v7H4z" fill="currentColor" />
    <path
      d="M28 6H18v5.2a5 5 0 0 1 0 9.6V26h10z"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinejoin="round"
    />
  </svg>
);
