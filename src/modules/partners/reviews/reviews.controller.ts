import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '../../../platform/access/access-rules.js';
import { PathId } from '../../../platform/http/path-id.js';
import { RepeatKey } from '../../../platform/http/run-once.js';
import { CurrentPerson } from '../../people/current-person.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { WriteInReviewBody } from './reviews.bodies.js';
import { Reviews } from './reviews.service.js';
import { ReviewDetailView, ReviewListView } from './reviews.views.js';

/** The quarterly review of a bureau with the offices that serve it. */
@ApiTags('partner reviews')
@Controller('partners/:bureau/reviews')
export class ReviewsController {
  constructor(private readonly reviews: Reviews) {}

  @Get()
  @Requires('partner.read')
  @ApiOperation({ summary: 'The reviews of a bureau, and which quarter comes next' })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
  ): Promise<ReviewListView> {
    return this.reviews.list(person, bureau);
  }

  @Post()
  @Requires('partner.read')
  @ApiOperation({ summary: 'Freeze the pack of the last fiscal quarter' })
  freeze(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ReviewDetailView> {
    return this.reviews.freeze({ person, bureau, repeatKey });
  }

  @Get(':id')
  @Requires('partner.read')
  @ApiOperation({ summary: 'Read a review: frozen numbers, what was written, signatures' })
  view(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
  ): Promise<ReviewDetailView> {
    return this.reviews.view(person, bureau, id);
  }

  @Post(':id/entries')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write a topic, a decision, or what a side will do into a review' })
  write(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @Body() body: WriteInReviewBody,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ReviewDetailView> {
    return this.reviews.write({ person, bureau, repeatKey }, id, body);
  }

  @Post(':id/signature')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign a review for my side' })
  sign(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ReviewDetailView> {
    return this.reviews.sign({ person, bureau, repeatKey }, id);
  }

  @Post(':id/signature-withdrawal')
  @Requires('partner.read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the signature of my side back, until both have signed' })
  unsign(
    @CurrentPerson() person: SignedInPerson,
    @Param('bureau') bureau: string,
    @Param('id', PathId) id: number,
    @RepeatKey() repeatKey: RepeatKey,
  ): Promise<ReviewDetailView> {
    return this.reviews.unsign({ person, bureau, repeatKey }, id);
  }
}
