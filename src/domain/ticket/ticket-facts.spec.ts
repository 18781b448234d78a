import { monday9am, ticketFacts } from '../../../test/support/factories/ticket-facts.js';
import {
  applyChanges,
  channels,
  resolutionCategories,
  resolutionCategoryLabels,
} from './ticket-facts.js';

describe('the facts of a ticket', () => {
  it('after a change keep what the change leaves out, and lose what it clears', () => {
    const facts = ticketFacts({ status: 'solved', assigneeId: 3, solvedAt: monday9am });
    expect(applyChanges(facts, { status: 'open', solvedAt: null })).toEqual({
      ...facts,
      status: 'open',
      solvedAt: null,
    });
  });

  it('name each resolution in words, none twice', () => {
    const labels = resolutionCategories.map((category) => resolutionCategoryLabels[category]);
    expect(new Set(labels).size).toBe(resolutionCategories.length);
    expect(resolutionCategoryLabels.done).toBe('We did what was asked');
  });

  it('tell live contacts from written ones', () => {
    expect(channels).toEqual(['portal', 'phone', 'walk_up', 'email', 'api']);
  });
});
