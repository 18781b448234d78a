const whatBecomesOfIt = {
  conversation: 'You can answer this mail, or use the link.',
  note: 'An answer to this mail becomes a staff note on the request: use the link.',
  rating: 'An answer to this mail goes to the desk and is no rating: use the link.',
  request: 'An answer to this mail becomes a request in your name: use the link.',
} as const;

/** The small print on what becomes of an answer, where mail that comes in is read (MAIL_REPLIES) and where it is not. */
export function answerWords(read: boolean, answer: keyof typeof whatBecomesOfIt): string {
  return read ? whatBecomesOfIt[answer] : 'Answers to this mail are not read: use the link.';
}
