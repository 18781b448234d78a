import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Requires } from '../../platform/access/access-rules.js';
import { WorkStandings } from '../availability/work-standings.js';
import { VendorContracts, type VendorContractChoice } from '../catalog/vendor-contracts.js';
import { PeopleQueries } from '../people/people-queries.js';
import { deskChoices } from './desk-words.js';
import { ChoiceView, DeskChoicesView, TeamMemberView, TeamView } from './desk-choices.views.js';

/** What the Desk chooses from. */
@ApiTags('Tickets')
@Controller()
export class TeamsController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly contracts: VendorContracts,
    private readonly standings: WorkStandings,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('teams')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the teams with their members, to assign and to hand over' })
  async teams(): Promise<TeamView[]> {
    const teams = await this.people.teams();
    const away = await this.away(teams.flatMap(({ members }) => members.map(({ id }) => id)));
    const here = { awayUntil: null, standsIn: null };
    return teams.map(({ calendarCode: _calendar, members, ...team }) => ({
      ...team,
      members: members.map(({ id, fullName, lead }) => {
        return { id, fullName, lead, ...(away.get(id) ?? here) };
      }),
    }));
  }

  private async away(ids: readonly number[]): Promise<ReadonlyMap<number, Away>> {
    const now = await this.clock.now();
    const nowhere = { teamCodes: [], usualTeam: null };
    const all = await this.standings.of(this.dataSource, [...new Set(ids)], nowhere, now);
    return new Map(all.map(({ id, awayUntil, standsIn }) => [id, { awayUntil, standsIn }]));
  }

  @Get('desk-choices')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read the choices of the Desk with their words' })
  async choices(): Promise<DeskChoicesView> {
    const contracts = await this.contracts.choices(await this.clock.now());
    return { ...deskChoices, contracts: contracts.map(contractChoice) };
  }
}

type Away = Pick<TeamMemberView, 'awayUntil' | 'standsIn'>;

function contractChoice({ code, vendor, promise }: VendorContractChoice): ChoiceView {
  return { code, label: `${vendor}: ${promise}` };
}
