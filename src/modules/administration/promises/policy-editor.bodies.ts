import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

/** A definition of a policy that is being written. */
export class PolicyCheckBody {
  /** The whole definition, as it would be kept. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsOptional()
  definition: unknown;
}

/** A list of rules that is being written. */
export class PolicyRulesCheckBody {
  /** All rules in their order. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  @IsOptional()
  rules: unknown;
}
