import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { IfMatch } from '../../../platform/http/version-tag.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { CommitmentLists } from './commitment-lists.js';
import {
  CommentOnCommitmentBody,
  HandOverCommitmentBody,
  MakeCommitmentBody,
  MeasureCommitmentBody,
  MoveCommitmentBody,
} from './commitments.bodies.js';
import { CommitmentChanges } from './commitments.service.js';
import { CommitmentDetailView, CommitmentListView } from './commitments.views.js';
import { EditCommitment } from './edit-commitment.js';

/** "You said, we did": what offices do about what customers of a bureau said. */
@ApiTags('commitments')
@Controller('partners/:bureau/commitments')
export class CommitmentsController {
  constructor(
    private readonly lists: CommitmentLists,
    private readonly edits: EditCommitment,
    private readonly changes: CommitmentChanges,
  ) {}

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'The commitments to a bureau, and what a new one can be made of' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<CommitmentListView> {
    return this.lists.of(person, bureau);
  }

  @Post()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Commit to something that customers asked for; for leads of offices' })
  make(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Body() body: MakeCommitmentBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CommitmentDetailView> {
    return this.edits.make({ person, bureau, repeatKey }, async (manager, edit) => ({
      id: await this.changes.make(manager, edit, body),
      words: body.willDo,
    }));
  }

  @Get(':id')
  @Requires('partner.read')
  @ApiOperation({ summary: 'Read a commitment with everything that happened to it' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
  ): Promise<CommitmentDetailView> {
    return this.edits.view(person, bureau, id);
  }

  @Post(':id/state')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say how far a commitment has come; done only with a number after it' })
  move(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() body: MoveCommitmentBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CommitmentDetailView> {
    const asked = { person, bureau, id, version, repeatKey };
    return this.edits.change(asked, 'moved', (...at) => this.changes.move(...at, body));
  }

  @Post(':id/owner')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand a commitment over to another owner' })
  handOver(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() { owner }: HandOverCommitmentBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CommitmentDetailView> {
    const asked = { person, bureau, id, version, repeatKey };
    return this.edits.change(asked, 'handed_over', (manager, _, locked) =>
      this.changes.handOver(manager, locked, owner),
    );
  }

  @Post(':id/measurement')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Freeze the number from after a change' })
  measure(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() { effectiveOn }: MeasureCommitmentBody,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CommitmentDetailView> {
    const asked = { person, bureau, id, version, repeatKey };
    return this.edits.change(asked, 'measured', (...at) =>
      this.changes.measure(...at, effectiveOn),
    );
  }

  @Post(':id/publication')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let customers of the bureau read it, and tell those who said it' })
  publish(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @IfMatch() version: number | undefined,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CommitmentDetailView> {
    const asked = { person, bureau, id, version, repeatKey };
    return this.edits.change(asked, 'published', (...at) => this.changes.publish(...at));
  }

  @Post(':id/comments')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Comment on a commitment, from either side' })
  comment(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() { text }: CommentOnCommitmentBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<CommitmentDetailView> {
    const asked = { person, bureau, id, repeatKey };
    return this.edits.change(asked, 'comment', () => Promise.resolve(text));
  }
}
