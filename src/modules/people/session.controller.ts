import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { Public } from '../../platform/access/access-rules.js';
import { Throttled } from '../../platform/http/throttled.js';
import { DemoSignInBody, SignInBody } from './session.bodies.js';
import { DemoAccountView, SessionView } from './session.views.js';
import { Sessions } from './sessions.service.js';
import { DemoAccounts } from './sign-in/demo-accounts.js';

@ApiTags('Session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly demo: DemoAccounts,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Say who is signed in, what they may do and how to sign in' })
  read(@Req() request: Request): SessionView {
    return this.sessions.current(request);
  }

  @Post()
  @Public()
  @Throttled(120, 60)
  @ApiOperation({ summary: 'Sign in with an email address and a password' })
  signIn(@Req() request: Request, @Body() _body: SignInBody): Promise<SessionView> {
    return this.sessions.signInWithPassword(request);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  signOut(@Req() request: Request): Promise<void> {
    return this.sessions.end(request);
  }

  @Get('demo-accounts')
  @Public()
  @ApiOperation({ summary: 'List one demo account for each role; not in production' })
  demoAccounts(): Promise<DemoAccountView[]> {
    return this.demo.list();
  }

  @Post('demo')
  @Public()
  @ApiOperation({ summary: 'Sign in as a demo account; not in production' })
  signInToDemo(@Req() request: Request, @Body() body: DemoSignInBody): Promise<SessionView> {
    return this.sessions.signInToDemo(request, body.email);
  }
}
