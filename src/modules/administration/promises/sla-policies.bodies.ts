import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, ValidateBy } from 'class-validator';
import { priorities, type Priority } from '../../../domain/ticket/priority.js';
import { isArrival } from './arrival.js';

/** An imagined request. */
export class PolicyTrialBody {
  /** When it arrives: an instant, or the reading of the clock in my own time zone such as 2026-11-27T16:50. */
  @ApiProperty({ type: String })
  @ValidateBy({
    name: 'arrival',
    validator: {
      validate: isArrival,
      defaultMessage: () => 'Enter a date and a time, such as 2026-11-27T16:50.',
    },
  })
  at: string;

  @ApiProperty({ enum: priorities })
  @IsIn(priorities, { message: 'Choose a priority.' })
  priority: Priority;

  /** A definition that is not published, to be tried instead of the newest version. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  definition?: unknown;

  /** Which of the policy's services; its first one when absent. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a service from the list.' })
  serviceCode?: string;
}
