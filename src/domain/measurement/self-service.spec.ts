import { selfServiceRates, type IntentVisit } from './self-service.js';

const visit = (more: Partial<IntentVisit>): IntentVisit => ({
  confirmed: false,
  readHelp: true,
  contactAfterHours: null,
  ...more,
});

describe('help that answered instead of a request', () => {
  it('is counted confirmed, implicit and net of those who came after all', () => {
    const rates = selfServiceRates([
      visit({ confirmed: true }),
      visit({ confirmed: true, contactAfterHours: 100 }),
      visit({}),
      visit({ contactAfterHours: 72 }),
      visit({ contactAfterHours: 73 }),
      visit({ readHelp: false }),
    ]);
    expect(rates).toMatchObject({
      confirmed: { k: 2, n: 6 },
      implicit: { k: 4, n: 6 },
      net: { k: 2, n: 6 },
    });
  });

  it('of no visits is no data', () => {
    expect(selfServiceRates([]).net.share).toBeNull();
  });
});
