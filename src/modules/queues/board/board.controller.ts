import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { BoardQuery } from './board.bodies.js';
import { BoardQueries } from './board-queries.js';
import { BoardView } from './board.views.js';

@ApiTags('Queues')
@Controller('board')
export class BoardController {
  constructor(private readonly queries: BoardQueries) {}

  @Get()
  @Requires('desk.lead')
  @ApiOperation({ summary: 'Read the shift board of a team that I lead' })
  view(@CurrentPerson() reader: SignedInPerson, @Query() { team }: BoardQuery): Promise<BoardView> {
    return this.queries.view(reader, team);
  }
}
