import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

/** How a formatted message is shown. */
export class FormattedMessageQuery {
  /** `remote` loads the pictures that are elsewhere, by which the sender learns that it is read. */
  @ApiPropertyOptional({ enum: ['none', 'remote'] })
  @IsOptional()
  @IsIn(['none', 'remote'], { message: 'Choose none or remote.' })
  images?: 'none' | 'remote';
}
