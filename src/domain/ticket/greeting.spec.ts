import { isOnlyGreeting } from './greeting.js';

describe('a message to the customer', () => {
  it.each([
    ['', 'Kira'],
    [' \n ', 'Kira'],
    ['Hello Kira,\n\n', 'Kira'],
    ['hi kira!', 'Kira'],
    ['Dear Anne-Marie,', 'Anne-Marie'],
    ['Hello', 'Kira'],
  ])('%j says nothing to %s but hello', (message, givenName) => {
    expect(isOnlyGreeting(message, givenName)).toBe(true);
  });

  it.each([
    ['Hello Kira,\n\nDone.', 'Kira'],
    ['Hi, restarted it.', 'Kira'],
    ['Fixed', 'Kira'],
    ['Hello Kira', 'Kyra'],
  ])('%j says something to %s', (message, givenName) => {
    expect(isOnlyGreeting(message, givenName)).toBe(false);
  });
});
