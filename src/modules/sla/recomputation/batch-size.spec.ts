import { BatchSize } from './batch-size.js';

test('a batch that was locked for long is followed by a smaller one, down to twenty tickets', () => {
  const size = new BatchSize();
  const before = size.tickets;
  size.took(60);
  expect(size.tickets).toBe(before / 2);
  for (let n = 0; n < 20; n += 1) size.took(500);
  expect(size.tickets).toBe(20);
});

test('short locks let batches grow, up to a limit, and what fits is kept', () => {
  const size = new BatchSize();
  const before = size.tickets;
  size.took(5);
  const grown = size.tickets;
  expect(grown).toBeGreaterThan(before);
  size.took(20);
  expect(size.tickets).toBe(grown);
  for (let n = 0; n < 50; n += 1) size.took(1);
  expect(size.tickets).toBe(200);
});
