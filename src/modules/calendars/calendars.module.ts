import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarQueries } from './calendar-queries.js';
import { CalendarImport } from './entities/calendar-import.entity.js';
import { CalendarVersionRow } from './entities/calendar-version.entity.js';
import { Calendar } from './entities/calendar.entity.js';
import { HolidayReview } from './entities/holiday-review.entity.js';
import { HolidaySetRow } from './entities/holiday-set.entity.js';
import { Holiday } from './entities/holiday.entity.js';
import { HolidaySets } from './holiday-sets.js';

/** Working time: by which hours and holidays promises are counted. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Calendar,
      CalendarVersionRow,
      HolidaySetRow,
      Holiday,
      HolidayReview,
      CalendarImport,
    ]),
  ],
  providers: [CalendarQueries, HolidaySets],
  exports: [CalendarQueries, HolidaySets],
})
export class CalendarsModule {}
