import { ApiProperty } from '@nestjs/swagger';

/** Whether you get the headline of this dashboard by mail each month. */
export class MonthlyMailView {
  wanted: boolean;

  /** When the next one comes; null while it is not wanted. */
  @ApiProperty({ type: Date, nullable: true })
  nextAt: Date | null;
}
