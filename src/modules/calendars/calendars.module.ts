import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarQueries } from './calendar-queries.js';
import { CalendarVersionRow } from './entities/calendar-version.entity.js';
import { Calendar } from './entities/calendar.entity.js';

/** Working time: by which hours and holidays promises are counted. */
@Module({
  imports: [TypeOrmModule.forFeature([Calendar, CalendarVersionRow])],
  providers: [CalendarQueries],
  exports: [CalendarQueries],
})
export class CalendarsModule {}
