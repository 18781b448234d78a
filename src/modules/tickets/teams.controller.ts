import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../platform/access/access-rules.js';
import { VendorContracts, type VendorContractChoice } from '../catalog/vendor-contracts.js';
import { PeopleQueries } from '../people/people-queries.js';
import { deskChoices } from './desk-words.js';
import { ChoiceView, DeskChoicesView, TeamView } from './desk-choices.views.js';

/** What the Desk chooses from. */
@ApiTags('Tickets')
@Controller()
export class TeamsController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly contracts: VendorContracts,
  ) {}

  @Get('teams')
  @Requires('desk.work')
  @ApiOperation({ summary: 'List the teams with their members, to assign and to hand over' })
  async teams(): Promise<TeamView[]> {
    return (await this.people.teams()).map(({ calendarCode: _calendar, members, ...team }) => ({
      ...team,
      members: members.map(({ id, fullName, lead }) => ({ id, fullName, lead })),
    }));
  }

  @Get('desk-choices')
  @Requires('desk.work')
  @ApiOperation({ summary: 'Read the choices of the Desk with their words' })
  async choices(): Promise<DeskChoicesView> {
    const contracts = await this.contracts.choices();
    return { ...deskChoices, contracts: contracts.map(contractChoice) };
  }
}

function contractChoice({ code, vendor, promise }: VendorContractChoice): ChoiceView {
  return { code, label: `${vendor}: ${promise}` };
}
