import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { changedTicket } from '../changed-ticket.js';
import { PathTicket } from '../path-ticket.js';
import { ChangedTicketView } from '../tickets.views.js';
import { AskTask } from './ask-task.js';
import { TaskQueries } from './task-queries.js';
import { AskTaskBody, CompleteTaskBody, DeclineTaskBody, TaskListQuery } from './tasks.bodies.js';
import { TaskListView, TaskSummaryView, TaskView } from './tasks.views.js';
import { WorkOnTask } from './work-on-task.js';

/** Parts of the work on tickets that teams ask one another for. */
@ApiTags('Tasks')
@Controller()
export class TasksController {
  constructor(
    private readonly asks: AskTask,
    private readonly work: WorkOnTask,
    private readonly tasks: TaskQueries,
  ) {}

  @Post('tickets/:number/tasks')
  @HttpCode(201)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Ask a team, also of another office, for a part of the work' })
  async ask(
    @CurrentPerson() person: SignedInPerson,
    @Param('number', PathTicket) ticketId: number,
    @Body() body: AskTaskBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<ChangedTicketView> {
    const task = { ticketId, ...body };
    return changedTicket(await this.asks.ask(person, task, repeatKey, version));
  }

  @Get('tasks')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the tasks that my teams were asked for' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: TaskListQuery,
  ): Promise<TaskListView> {
    return this.tasks.list(person, query);
  }

  @Get('tasks/summary')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Count the open tasks that my teams were asked for' })
  summary(@CurrentPerson() person: SignedInPerson): Promise<TaskSummaryView> {
    return this.tasks.summary(person);
  }

  @Get('tasks/:id')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read a task' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) id: number,
  ): Promise<TaskView> {
    return this.tasks.view(person, id);
  }

  @Post('tasks/:id/acceptance')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take a task of my team, also from a colleague' })
  accept(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) taskId: number,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<TaskView> {
    return this.work.accept({ person, taskId, version, repeatKey });
  }

  @Post('tasks/:id/refusal')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Decline a task of my team, with a reason' })
  decline(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) taskId: number,
    @Body() { reason }: DeclineTaskBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<TaskView> {
    return this.work.decline({ person, taskId, version, repeatKey }, reason);
  }

  @Post('tasks/:id/completion')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Say that a task of my team is done, and what came of it' })
  complete(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) taskId: number,
    @Body() { result }: CompleteTaskBody,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<TaskView> {
    return this.work.complete({ person, taskId, version, repeatKey }, result);
  }

  @Post('tasks/:id/withdrawal')
  @HttpCode(200)
  @Requires('desk.work')
  @ApiOperation({ summary: 'Take back a task that my desk asked for' })
  takeBack(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathId) taskId: number,
    @RepeatKey() repeatKey: RepeatKey,
    @IfMatch() version: number | undefined,
  ): Promise<TaskView> {
    return this.work.takeBack({ person, taskId, version, repeatKey });
  }
}
