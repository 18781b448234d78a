import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { assignmentModes, type AssignmentMode } from '../../domain/assignment/choose-agent.js';
import { PlainText } from '../../platform/http/plain-text.js';

const limitWords = { message: 'Enter a whole number from 1 to 200, or nothing.' };

/** A skill of the team; one without a code is new. */
export class SetTeamSkillBody {
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose a skill from the list.' })
  code?: string;

  @PlainText({ max: 60, words: 'what the skill is called' })
  name: string;

  /** The services whose tickets ask for it. */
  @IsArray({ message: 'Choose at least one service.' })
  @ArrayMinSize(1, { message: 'Choose at least one service.' })
  @ArrayMaxSize(100, { message: 'Choose 100 services at most.' })
  @Matches(/^[a-z0-9-]{1,80}$/, { each: true, message: 'Choose services from the list.' })
  serviceCodes: string[];
}

/** How a team gives work out, all of it. */
export class SetTeamWorkBody {
  @IsIn(assignmentModes, { message: 'Choose how work is given out.' })
  assignment: AssignmentMode;

  @ValidateIf((body: SetTeamWorkBody) => body.limit !== null)
  @IsInt(limitWords)
  @Min(1, limitWords)
  @Max(200, limitWords)
  limit: number | null;

  @IsArray({ message: 'Give the skills as a list.' })
  @ArrayMaxSize(50, { message: 'A team can have 50 skills at most.' })
  @ValidateNested({ each: true })
  @Type(() => SetTeamSkillBody)
  skills: SetTeamSkillBody[];
}
