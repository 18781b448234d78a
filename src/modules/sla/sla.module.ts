import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.js';
import { ClockExplanations } from './clock-explanations.js';
import { SlaAudit } from './sla-audit.js';
import { SlaClocksController } from './sla-clocks.controller.js';
import { SlaTimers } from './sla-timers.js';

/** Looks after running promises: records and tells what was warned of or missed, and explains every clock. */
@Module({
  imports: [TicketsModule],
  controllers: [SlaClocksController],
  providers: [SlaTimers, SlaAudit, ClockExplanations],
})
export class SlaModule {}
