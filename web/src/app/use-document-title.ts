import { useEffect } from 'react';

/** Sets "Page – Section – Service desk", with "Error: " in front while the page shows errors. */
export const useDocumentTitle = (
  page: string | undefined,
  section?: string,
  withErrors = false,
): void => {
  useEffect(() => {
    if (page === undefined) return;
    const parts = [page, section, 'Service desk'].filter((part) => part !== undefined);
    document.title = `${withErrors ? 'Error: ' : ''}${parts.join(' – ')}`;
  }, [page, section, withErrors]);
};
