import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { takeHeadingWish } from './navigation-memory.js';
import { useDocumentTitle } from './use-document-title.js';

interface PageHeadingProps {
  /** The heading, also the first part of the page title. */
  readonly children: ReactNode;
  /** First part of the page title when the heading is not plain text or should differ from it. */
  readonly title?: string;
  /** Second part of the page title, such as "Desk". */
  readonly section?: string;
  /** True while the page shows an error summary: the title then starts with "Error:". */
  readonly withErrors?: boolean;
  /** False where a field of the page takes the focus instead, because typing is all one comes for. */
  readonly takesFocus?: boolean;
  readonly className?: string;
}

/** The one h1 of a page: names the document and takes the focus after an in-app navigation. */
export const PageHeading = ({
  children,
  title,
  section,
  withErrors = false,
  takesFocus = true,
  className,
}: PageHeadingProps): ReactElement => {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  const words = title ?? plainWords(children);
  useDocumentTitle(words, section, withErrors);
  useEffect(() => {
    if (takeHeadingWish() && takesFocus) heading.current?.focus({ preventScroll: true });
  }, [path, takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
};

/** The text of a heading that is nothing but text, also where parts of it are filled in. */
function plainWords(children: ReactNode): string | undefined {
  const parts: readonly ReactNode[] = Array.isArray(children) ? children : [children];
  return parts.every((part) => typeof part === 'string' || typeof part === 'number')
    ? parts.join('')
    : undefined;
}
