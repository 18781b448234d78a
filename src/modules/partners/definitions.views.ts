import { ApiProperty } from '@nestjs/swagger';
import { metricCodes, type MetricCode } from '../../domain/partners/metric-dictionary.js';

/** What a number is, how it is computed, from what, and what it leaves out. */
export class MetricDefinitionView {
  @ApiProperty({ enum: metricCodes, enumName: 'MetricCode' })
  code: MetricCode;
  label: string;
  what: string;
  how: string;
  source: string;
  leftOut: string;
}

/** The definitions in the order of the dashboard. */
export class MetricDefinitionListView {
  items: MetricDefinitionView[];
}
