import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being sent to paper now; what measures the screen can then take the width of the paper. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

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
