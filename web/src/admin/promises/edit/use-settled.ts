import { useEffect, useState } from 'react';

const settleMs = 400;

/** What is typed, once the typing has paused. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), settleMs);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
};
