import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import {
  AssignAutomatically,
  type AssigningTeam,
} from '../../tickets/commands/assign-automatically.js';
import { TicketEventRelay } from '../../tickets/ticket-event-relay.js';

const idleMs = 5_000;
const ticketsATurn = 100;

/**
 * Gives out what waits in the teams that want it so: as soon as a ticket comes into the queue, and every few
 * seconds, because people come back, finish something or begin their hours without any ticket telling of it.
 */
@Injectable()
export class AutomaticAssignment
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly relay: TicketEventRelay,
    private readonly assignments: AssignAutomatically,
    private readonly log: Log,
  ) {
    const work = async (): Promise<boolean> => (await this.run()) >= ticketsATurn;
    this.loop = new WorkLoop({ name: 'automatic-assignment', idleMs, log, work });
  }

  onModuleInit(): void {
    this.relay.follow('automatic-assignment', {
      kinds: ['opened', 'assigned', 'resumed', 'transferred', 'reopened', 'resolved', 'held'],
      handle: async () => this.loop.wake(),
    });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Gives out what can be given now, up to a hundred tickets a team; how many were given. */
  async run(): Promise<number> {
    const teams: AssigningTeam[] = await this.dataSource.query(
      `SELECT t.code, t.office_code AS "officeCode", s.assignment AS mode FROM team_work_settings s
         JOIN teams t ON t.code = s.team_code AND t.active
        WHERE s.assignment <> 'off' ORDER BY s.team_code`,
    );
    let given = 0;
    for (const team of teams) given += await this.runFor(team);
    if (given > 0) this.relay.wake();
    return given;
  }

  private async runFor(team: AssigningTeam): Promise<number> {
    let given = 0;
    try {
      while (given < ticketsATurn && (await this.assignments.next(team))) given += 1;
    } catch (error) {
      this.log.error({ team: team.code, error: String(error) }, 'automatic assignment put off');
    }
    return given;
  }
}
