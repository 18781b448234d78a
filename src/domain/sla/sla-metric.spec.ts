import { ordersQueues, SLA_METRICS, slaKindOf } from './sla-metric.js';

describe('the kinds of clocks', () => {
  it("a team's share and a task are agreements between teams, a contract one with a vendor, the rest is ours with the customer", () => {
    expect(SLA_METRICS.map(slaKindOf)).toEqual([
      ...['sla', 'sla', 'sla', 'sla', 'ola', 'sla', 'sla', 'contract', 'ola'],
    ]);
  });

  it('only what the desk owes the customer decides what is worked on first', () => {
    expect(SLA_METRICS.filter(ordersQueues)).toEqual([
      ...['first_response', 'next_response', 'update', 'resolution', 'milestone'],
    ]);
  });
});
