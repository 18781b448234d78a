import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { QueuesModule } from '../queues/queues.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { AutomationRuleVersion } from './entities/automation-rule-version.entity.js';
import { AutomationRule } from './entities/automation-rule.entity.js';
import { RuleArm } from './entities/rule-arm.entity.js';
import { RuleFiring } from './entities/rule-firing.entity.js';
import { RuleTaskRow } from './entities/rule-task.entity.js';
import { RuleEngine } from './rule-engine.js';
import { RuleMails } from './rule-mails.js';
import { RuleQueries } from './rule-queries.js';
import { RuleStore } from './rule-store.js';
import { RuleTasks } from './rule-tasks.js';
import { RulesController } from './rules.controller.js';
import { Rules } from './rules.service.js';

/** Rules that act on tickets by themselves: when something happens, or when time has passed. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[AutomationRule, AutomationRuleVersion, RuleTaskRow, RuleFiring, RuleArm],
    ]),
    ...[PeopleModule, TicketsModule, QueuesModule],
  ],
  controllers: [RulesController],
  providers: [Rules, RuleStore, RuleQueries, RuleTasks, RuleEngine, RuleMails],
})
export class AutomationModule {}
