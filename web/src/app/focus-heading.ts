/** After an act that took its own button away, the keyboard goes on from the top of the page. */
export const focusHeading = (): void => {
  requestAnimationFrame(() => document.querySelector('h1')?.focus());
};
