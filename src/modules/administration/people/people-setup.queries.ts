import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { staffRoles, type StaffRole } from './staff-roles.js';

const choices = [...staffRoles, 'any', 'none'] as const;

/** Which people are asked for. */
export class PersonSetupQuery extends PageQuery {
  /** A part of the name, or the beginning of the address. */
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @PlainText({ min: 2, max: 100, words: 'a name or an address' })
  q?: string;

  /** Those who hold this role, any role, or none. */
  @ApiPropertyOptional({ enum: choices })
  @IsOptional()
  @IsIn(choices, { message: `Choose a role: ${choices.join(', ')}.` })
  role?: StaffRole | 'any' | 'none';
}
