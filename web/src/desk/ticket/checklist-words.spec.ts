import {
  checklistHeading,
  othersLeft,
  requiredLeft,
  requiredLeftInShort,
} from './checklist-words.js';

const step = (words: string, required: boolean, done = false) => ({
  ...{ step: 1, words, required, addedBy: null, doneBy: null },
  doneAt: done ? '2026-11-20T15:00:00.000Z' : null,
});

describe('the words about a checklist', () => {
  it('count what is done', () => {
    expect(checklistHeading({ checklist: [] })).toBe('Checklist');
    const checklist = [step('A', true, true), step('B', true), step('C', false)];
    expect(checklistHeading({ checklist })).toBe('Checklist: 1 of 3 done');
  });

  it('name the required steps that are open, at most three of them', () => {
    const open = ['A', 'B', 'C', 'D', 'E'].map((words) => step(words, true));
    expect(requiredLeft({ checklist: open })).toBe(
      'It can’t be resolved as done yet. Required on the checklist: “A”, “B”, “C” and 2 more.',
    );
    expect(requiredLeft({ checklist: [step('A', true, true), step('B', false)] })).toBeNull();
  });

  it('only count them where there is little room', () => {
    const open = ['A', 'B'].map((words) => step(words, true));
    expect(requiredLeftInShort({ checklist: open })).toBe(
      'Before it can be resolved as done: 2 required steps of the checklist.',
    );
    expect(requiredLeftInShort({ checklist: [step('A', true), step('B', true, true)] })).toBe(
      'Before it can be resolved as done: 1 required step of the checklist.',
    );
    expect(requiredLeftInShort({ checklist: [step('B', false)] })).toBeNull();
  });

  it('remind of the others, which keep nobody from resolving', () => {
    const checklist = [step('A', true), step('B', false), step('C', false, true)];
    expect(othersLeft({ checklist })).toBe(
      'Not ticked, and not required: “B”. You can resolve all the same.',
    );
    expect(othersLeft({ checklist: [] })).toBeNull();
  });
});
