/**
 * Where the reader was on each entry of the history: a new page gives its h1 the focus, Back and
 * Forward give back the scroll position and the focused element. Works beside wouter, which fires
 * `pushState` and `replaceState` events on the window after the address has changed.
 */
interface Place {
  readonly scrollTop: number;
  readonly focused: string | undefined;
}

const storageKey = 'counterpart.places';
const restoreForMs = 3_000;
const keepPlaces = 60;

let entry = '';
let pathname = '';
let headingWanted = false;
let stopRestoring: (() => void) | undefined;

const readPlaces = (): Record<string, Place> => {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Record<string, Place>;
  } catch {
    return {};
  }
};

const focusName = (): string | undefined => {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return undefined;
  if (active.id) return `#${CSS.escape(active.id)}`;
  const href = active.getAttribute('href');
  return href ? `${active.closest('main') ? 'main ' : ''}a[href="${CSS.escape(href)}"]` : undefined;
};

const savePlace = (): void => {
  if (!entry) return;
  const places = readPlaces();
  delete places[entry];
  places[entry] = { scrollTop: Math.round(window.scrollY), focused: focusName() };
  const recent = Object.entries(places).slice(-keepPlaces);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(recent)));
  } catch {
    // Storage is full or forbidden: Back then starts at the top, nothing else is lost.
  }
};

const entryOfHistory = (): string | undefined =>
  (history.state as { entry?: string } | null)?.entry;

const markEntry = (): void => {
  entry = `${Date.now().toString(36)}.${Math.random().toString(36).slice(2, 8)}`;
  const state = (history.state ?? {}) as Record<string, unknown>;
  // The instance's method is patched by the router and would fire an event; the prototype's is not.
  History.prototype.replaceState.call(history, { ...state, entry }, '');
};

const putBack = (place: Place): boolean => {
  const target = place.focused ? document.querySelector<HTMLElement>(place.focused) : null;
  const tallEnough =
    document.documentElement.scrollHeight >= place.scrollTop + window.innerHeight - 1;
  if ((place.focused && !target) || !tallEnough) return false;
  window.scrollTo(0, place.scrollTop);
  target?.focus({ preventScroll: true });
  headingWanted = !target;
  return true;
};

const restore = (place: Place): void => {
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timeout);
    for (const kind of ['keydown', 'pointerdown', 'wheel']) removeEventListener(kind, stop);
    stopRestoring = undefined;
  };
  const attempt = (): void => {
    if (putBack(place)) stop();
  };
  const observer = new MutationObserver(attempt);
  const timeout = setTimeout(() => {
    stop();
    window.scrollTo(0, place.scrollTop);
    if (document.activeElement === document.body) document.querySelector('h1')?.focus();
  }, restoreForMs);
  for (const kind of ['keydown', 'pointerdown', 'wheel']) addEventListener(kind, stop);
  observer.observe(document.body, { childList: true, subtree: true });
  stopRestoring = stop;
  requestAnimationFrame(attempt);
};

const onPush = (): void => {
  savePlace();
  stopRestoring?.();
  markEntry();
  if (location.pathname !== pathname) {
    headingWanted = true;
    requestAnimationFrame(() => window.scrollTo(0, 0));
  }
  pathname = location.pathname;
};

const onReplace = (): void => {
  if (entryOfHistory() === undefined) markEntry();
  if (location.pathname !== pathname) headingWanted = true;
  pathname = location.pathname;
};

const onPop = (): void => {
  savePlace();
  stopRestoring?.();
  entry = entryOfHistory() ?? '';
  if (!entry) markEntry();
  pathname = location.pathname;
  const place = readPlaces()[entry];
  headingWanted = place === undefined;
  if (place) restore(place);
};

/** Starts remembering; called once, before the first render. */
export const startNavigationMemory = (): void => {
  history.scrollRestoration = 'manual';
  pathname = location.pathname;
  const known = entryOfHistory();
  if (known) {
    entry = known;
    const place = readPlaces()[entry];
    if (place) restore({ ...place, focused: undefined });
  } else markEntry();
  addEventListener('pushState', onPush);
  addEventListener('replaceState', onReplace);
  addEventListener('popstate', onPop);
  addEventListener('pagehide', savePlace);
};

/** True once after a navigation to another page: the caller's h1 takes the focus. */
export const takeHeadingWish = (): boolean => {
  const wanted = headingWanted;
  headingWanted = false;
  return wanted;
};
