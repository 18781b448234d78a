import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { staffPulse } from '../../../domain/measurement/staff-pulse.js';
import { staffItem, staffParticipation } from '../../../domain/measurement/staff-figures.js';
import { fiscalPeriodAt } from '../../../domain/measurement/fiscal-period.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { staffCounts, type StaffCount } from './staff-months.js';
import type { StaffMonthView, StaffPulseView } from './staff-pulse.views.js';

/** A year; what is older is nobody's month any more. */
const mostMonths = 12;

/** The staff pulse for the leads of the offices: closed months, the office, and teams of ten answers on. */
@Injectable()
export class StaffPulseReports {
  constructor(private readonly dataSource: DataSource) {}

  async read(person: SignedInPerson): Promise<StaffPulseView> {
    const led = person.actor.grants.flatMap(({ role, officeCode }) =>
      role === 'office_lead' && officeCode !== undefined ? [officeCode] : [],
    );
    const offices: { code: string; name: string }[] = await this.dataSource.query(
      'SELECT code, name FROM offices WHERE active AND code = ANY($1) ORDER BY position',
      [led],
    );
    const shown: StaffPulseView['offices'] = [];
    for (const { code, name } of offices) {
      const counts = await staffCounts(this.dataSource, code, mostMonths);
      shown.push({ officeCode: code, officeName: name, months: monthsOf(name, counts) });
    }
    return { offices: shown };
  }
}

function monthsOf(officeName: string, counts: readonly StaffCount[]): StaffMonthView[] {
  const months = [...new Set(counts.map(({ month }) => month))];
  return months.map((month, at) => {
    const teamsIn = (when: string | undefined, item: string) =>
      counts
        .filter((count) => count.month === when && count.item === item)
        .map(({ teamCode, teamName, asked, ...count }) => ({
          ...{ code: teamCode, name: teamName, asked },
          counts: count.counts,
        }));
    const [first] = staffPulse.items;
    return {
      month,
      label: fiscalPeriodAt('month', Date.parse(`${month}T12:00:00Z`), 'UTC').label,
      participation: staffParticipation(teamsIn(month, first!.key)),
      items: staffPulse.items.map(({ key, wording }) => ({
        wording,
        ...staffItem(officeName, teamsIn(month, key), teamsIn(months[at + 1], key)),
      })),
    };
  });
}
