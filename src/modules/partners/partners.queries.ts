import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { missCauses } from '../../domain/partners/miss-cause.js';
import { partnerPeriods, type PartnerPeriodCode } from '../../domain/partners/partner-period.js';
import { channels, type Channel } from '../../domain/ticket/ticket-facts.js';
import { PageQuery } from '../../platform/http/page.js';
import { openAgeBands, type OpenAgeBand } from './partner-figures.js';
import { listMetrics, type ListMetric } from './partner-list.js';

const choosePeriod = { message: 'Choose a period: month, quarter, last_quarter or year' };
const chooseService = { message: 'Choose a service from the list' };

/** What a dashboard is asked for: a period, and one service or all. */
export class DashboardQuery {
  @ApiPropertyOptional({ enum: partnerPeriods })
  @IsOptional()
  @IsIn(partnerPeriods, choosePeriod)
  period?: PartnerPeriodCode;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, chooseService)
  service?: string;
}

/** A page of comments: of a period, and one service or all. */
export class PartnerCommentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: partnerPeriods })
  @IsOptional()
  @IsIn(partnerPeriods, choosePeriod)
  period?: PartnerPeriodCode;

  @ApiPropertyOptional({ type: String })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,80}$/, chooseService)
  service?: string;
}

/** What the list behind a number is asked for. */
export class PartnerTicketsQuery extends PartnerCommentsQuery {
  @ApiPropertyOptional({ enum: listMetrics })
  @IsOptional()
  @IsIn(listMetrics, { message: `Choose a metric: ${listMetrics.join(', ')}` })
  metric?: ListMetric;

  @ApiPropertyOptional({ enum: missCauses })
  @IsOptional()
  @IsIn(missCauses, { message: `Choose a cause: ${missCauses.join(', ')}` })
  cause?: string;

  @ApiPropertyOptional({ enum: openAgeBands })
  @IsOptional()
  @IsIn(openAgeBands, { message: `Choose an age: ${openAgeBands.join(', ')}` })
  age?: OpenAgeBand;

  @ApiPropertyOptional({ enum: channels })
  @IsOptional()
  @IsIn(channels, { message: `Choose a channel: ${channels.join(', ')}` })
  channel?: Channel;
}
