import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const limitWords = { message: 'Enter a whole number from 1 to 200, or nothing.' };
const personWords = { message: 'Choose a person from the list.' };
const date = /^\d{4}-\d{2}-\d{2}$/;

/** A skill of a team. */
export class SkillChoiceBody {
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose a team from the list.' })
  teamCode: string;

  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose a skill from the list.' })
  code: string;
}

/** When and how much somebody works, all of it. */
export class SetAvailabilityBody {
  /** Tickets at work at a time; null for the team's limit. */
  @ValidateIf((body: SetAvailabilityBody) => body.limit !== null)
  @IsInt(limitWords)
  @Min(1, limitWords)
  @Max(200, limitWords)
  limit: number | null;

  /** The calendar of their hours; null for the team's. */
  @ValidateIf((body: SetAvailabilityBody) => body.calendarCode !== null)
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose hours from the list.' })
  calendarCode: string | null;

  /** The skills they have, all of them. */
  @IsArray({ message: 'Give the skills as a list.' })
  @ArrayMaxSize(200, { message: 'Choose 200 skills at most.' })
  @ValidateNested({ each: true })
  @Type(() => SkillChoiceBody)
  skills: SkillChoiceBody[];
}

/** Days out of office. */
export class NoteAbsenceBody {
  @Matches(date, { message: 'Enter the first day as a date.' })
  startsOn: string;

  @Matches(date, { message: 'Enter the last day as a date.' })
  endsOn: string;

  /** Who stands in; nobody when absent. */
  @IsOptional()
  @IsInt(personWords)
  @Min(1, personWords)
  @Max(Number.MAX_SAFE_INTEGER, personWords)
  delegateId?: number | null;
}
