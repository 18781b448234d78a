import { pageOf } from './page-address.js';

describe('the page of an address', () => {
  it.each([
    ['/', '/'],
    ['/services/laptop', '/services/laptop'],
    ['/search?q=my+divorce', '/search'],
    ['/requests/CP-001234#top', '/requests/:id'],
    ['/desk/customers/17', '/desk/customers/:id'],
    [
      '/services/laptop/request/0f9b7c1e-2f7e-4a57-9d7c-6a1c3e1f0d55/1',
      '/services/laptop/request/:id/:id',
    ],
    ['/r/1-abc-def-xyz', '/r/:id'],
  ])('of %s is %s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  it.each(['', 'services', '//evil.example', '/a b', `/${'a'.repeat(200)}`, '/<script>'])(
    'is none of %p',
    (address) => {
      expect(pageOf(address)).toBeNull();
    },
  );
});
