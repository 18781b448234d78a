import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** When the page was last sent to paper, epoch ms; null before. It is set in time for what is printed. */
export const usePrintedAt = (): number | null => {
  const [printedAt, setPrintedAt] = useState<number | null>(null);
  useEffect(() => {
    const print = (): void => flushSync(() => setPrintedAt(Date.now()));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  return printedAt;
};
