import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { PathId } from '../../platform/http/path-id.js';
import { CreateAccessTokenBody } from './access-tokens.bodies.js';
import { AccessTokens } from './access-tokens.service.js';
import { AccessTokenView, CreatedAccessTokenView } from './access-tokens.views.js';
import { CurrentPerson } from './current-person.js';
import type { SignedInPerson } from './signed-in-person.js';

@ApiTags('Session')
@Controller('access-tokens')
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokens) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'List my access tokens that still work' })
  list(@CurrentPerson() person: SignedInPerson): Promise<AccessTokenView[]> {
    return this.tokens.list(person);
  }

  // Takes no Idempotency-Key: a stored answer would keep the secret.
  @Post()
  @SignedIn()
  @ApiOperation({ summary: 'Make an access token; its secret is shown this once' })
  create(
    @CurrentPerson() person: SignedInPerson,
    @Body() body: CreateAccessTokenBody,
  ): Promise<CreatedAccessTokenView> {
    return this.tokens.create(person, body);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke one of my access tokens' })
  revoke(@CurrentPerson() person: SignedInPerson, @Param('id', PathId) id: number): Promise<void> {
    return this.tokens.revoke(person, id);
  }
}
