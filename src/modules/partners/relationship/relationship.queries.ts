import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

/** Which wave: "FY2027-Q2"; the newest closed one when absent. */
export class RelationshipQuery {
  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^FY\d{4}-Q[1-4]$/, { message: 'Choose a wave, such as FY2027-Q2' })
  wave?: string;
}
