import { scrubText } from './scrub-text.js';

describe('a comment as a bureau may read it', () => {
  it('loses the names of the people involved, whole or in part', () => {
    expect(scrubText('Maria Lopez was great, thanks maria!', ['Maria Lopez'])).toBe(
      '[name removed] was great, thanks [name removed]!',
    );
  });

  it('keeps words that only contain a name', () => {
    expect(scrubText('Marianne and annual leave', ['Ann Lee', 'Maria Ng'])).toBe(
      'Marianne and annual leave',
    );
  });

  it.each([
    ['Write me at jo.doe@agency.example please', 'Write me at [email removed] please'],
    ['Call 202-555-0147 or (202) 555-0199', 'Call [phone removed] or [phone removed]'],
    ['Call +1 202 555 0147', 'Call [phone removed]'],
    ['My number is 123-45-6789.', 'My number is [number removed].'],
    ['See CP-123456 again', 'See [number removed] again'],
  ])('%s', (text, expected) => {
    expect(scrubText(text, [])).toBe(expected);
  });

  it('a name with signs of a pattern in it is taken literally', () => {
    expect(scrubText('Ask J.R.* today', ['J.R.* Smith'])).toBe('Ask [name removed] today');
  });
});
