import { afterOwnChanges, noteOwnChange } from './own-changes.js';

describe('the version that a form goes on from', () => {
  it('follows what the reader did beside it, step by step', () => {
    noteOwnChange('IT-1', 4, 5);
    noteOwnChange('IT-1', 5, 6);
    expect(afterOwnChanges('IT-1', 4)).toBe(6);
    expect(afterOwnChanges('IT-1', 3)).toBe(3);
    expect(afterOwnChanges('IT-2', 4)).toBe(4);
  });

  it('stays where somebody else changed something in between', () => {
    noteOwnChange('IT-3', 4, 6);
    expect(afterOwnChanges('IT-3', 4)).toBe(4);
  });
});
