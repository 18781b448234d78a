import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** A definition of a policy that is being written. */
export class PolicyCheckBody {
  /** The whole definition, as it would be kept. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsOptional()
  definition: unknown;
}

/** A policy that is to be added. */
export class NewPolicyBody {
  @ApiProperty({ type: String, maxLength: 80 })
  @PlainText({ max: 80, words: 'a name' })
  name: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @PlainText({ max: 200, words: 'what it is for' })
  summary: string;

  /** Code of the policy whose newest version it begins with. */
  @ApiProperty({ type: String })
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a policy from the list.' })
  like: string;
}

/** A list of rules that is being written. */
export class PolicyRulesCheckBody {
  /** All rules in their order. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  @IsOptional()
  rules: unknown;
}
