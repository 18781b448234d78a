import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AvailabilityController } from './availability.controller.js';
import { AvailabilityQueries } from './availability-queries.js';
import { Availability } from './availability.service.js';
import { AbsenceRow } from './entities/absence.entity.js';
import { PersonSkill } from './entities/person-skill.entity.js';
import { StandInRow } from './entities/stand-in.entity.js';
import { TeamSkill } from './entities/team-skill.entity.js';
import { TeamWorkSettings } from './entities/team-work-settings.entity.js';
import { WorkSettings } from './entities/work-settings.entity.js';
import { StandInsController } from './stand-ins.controller.js';
import { StandIns } from './stand-ins.js';
import { TeamWorkController } from './team-work.controller.js';
import { TeamWork } from './team-work.js';
import { WorkStandings } from './work-standings.js';

/** Who can take work: hours, limits, skills, days out of office. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[WorkSettings, TeamWorkSettings, TeamSkill, PersonSkill, AbsenceRow, StandInRow],
    ]),
    ...[PeopleModule, CalendarsModule],
  ],
  controllers: [AvailabilityController, TeamWorkController, StandInsController],
  providers: [AvailabilityQueries, Availability, WorkStandings, TeamWork, StandIns],
  exports: [WorkStandings, StandIns],
})
export class AvailabilityModule {}
