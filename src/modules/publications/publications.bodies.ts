import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { publicationKinds, type PublicationKind } from './publication-kinds.js';

/** What somebody wants to publish. Nothing changes until it is applied. */
export class PublicationBody {
  @ApiProperty({ enum: publicationKinds })
  @IsIn(publicationKinds, { message: 'Choose what to publish.' })
  kind: PublicationKind;

  /** Code of the calendar, policy or contract; `policy-rules` for the one list of rules. */
  @ApiProperty({ type: String })
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose it from the list.' })
  code: string;

  /** The whole new version, as it would be kept; `{ rules: […] }` for rules. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsOptional()
  definition: unknown;

  /** The instant from which a calendar measures so, or from which new tickets get the policy; at once when absent. */
  @ApiPropertyOptional({ type: String, format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'Enter a date with its time and zone.' })
  @Matches(/T.*(Z|[+-]\d\d:?\d\d)$/, { message: 'Enter a date with its time and zone.' })
  effectiveFrom?: string;

  /** Whether open tickets follow; those on a calendar always do. */
  @ApiProperty({ type: Boolean })
  @IsBoolean({ message: 'Say whether open tickets follow.' })
  applyToOpen: boolean;

  /** Why, for those who look it up later. */
  @ApiProperty({ type: String, maxLength: 500 })
  @IsString({ message: 'Enter why this is changed.' })
  @Matches(/\S/, { message: 'Enter why this is changed.' })
  @MaxLength(500, { message: 'Enter at most 500 characters.' })
  reason: string;
}
