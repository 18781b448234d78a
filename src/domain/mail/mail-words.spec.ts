import { messageOfMail, numberInSubject, plainSubject } from './mail-words.js';

describe('the subject of a mail', () => {
  test.each([
    ['Re: My badge', 'My badge'],
    ['RE: Fwd: AW:  My\n badge ', 'My badge'],
    ['Re[2]: My badge', 'My badge'],
    ['Regarding: my badge', 'Regarding: my badge'],
    ['Re:', ''],
    ['', ''],
  ])('%j is about %j', (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });

  test.each([
    ['Re: CP-100123: You have an answer', 'CP-100123'],
    ['about cp 100123', 'CP-100123'],
    ['(CP100123)', 'CP-100123'],
    ['order 100123', null],
    ['XCP-100123', null],
    ['CP-000001', null],
    ['My badge', null],
  ])('%j names the ticket %j', (subject, number) => {
    expect(numberInSubject(subject)).toBe(number);
  });
});

describe('the words of a mail', () => {
  const none = { refusedFiles: [] };

  test('are the message', () => {
    expect(messageOfMail('Thank you.', none, 100)).toEqual({
      body: 'Thank you.',
      shortened: false,
    });
  });

  test('may be missing when files came', () => {
    expect(messageOfMail('', none, 100).body).toBe('The mail has no words.');
  });

  test('come after what has to be known of files', () => {
    const refusedFiles = ['setup.exe (this kind is not taken)', 'film.pdf (larger than 25 MB)'];
    expect(messageOfMail('See these.', { refusedFiles, before: 'By mail.' }, 500).body).toBe(
      'By mail.\n\nFiles that were not taken: setup.exe (this kind is not taken); film.pdf (larger than 25 MB).\n\nSee these.',
    );
  });

  test('are cut where they are too many, at a whole letter', () => {
    const { body, shortened } = messageOfMail('😀'.repeat(5_000), none, 1_000);
    expect(shortened).toBe(true);
    expect([...body]).toHaveLength(1_000);
    expect(body).toMatch(
      /^This mail is longer than a message can be\. All of it is in the file whole-mail\.txt\.\n\n😀+ …$/u,
    );
  });

  test('leave room for themselves however many files were refused', () => {
    const refusedFiles = Array.from({ length: 500 }, (_, at) => `film-${at}.mov (too large)`);
    const { body } = messageOfMail('See these.', { refusedFiles }, 1_000);
    expect([...body].length).toBeLessThanOrEqual(1_000);
    expect(body).toMatch(/See these\. …$/);
  });
});
