/**
 * Whether a message says nothing to the customer but hello: it is empty, or a greeting and their given name
 * ("Hello Kira,"), as the desk's form begins it. Anything beyond that counts as words.
 */
export function isOnlyGreeting(message: string, givenName: string): boolean {
  const words = message
    .toLowerCase()
    .replace(/[\s,.!:;–-]+/g, ' ')
    .trim();
  const name = givenName
    .toLowerCase()
    .replace(/[\s,.!:;–-]+/g, ' ')
    .trim();
  return ['', ...greetings.flatMap((hello) => [hello, `${hello} ${name}`])].includes(words);
}

const greetings = ['hello', 'hi', 'dear'];
