import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { type Request } from 'express';
import { Environment } from '../../../config/environment.js';
import { Problem } from '../errors/problem.js';
import { type AccessRule, accessRuleKey } from './access-rules.js';
import { carriesCsrfToken, changesSomething, comesFromAnotherSite } from './cross-site.js';
import './current-principal.js';
import { type Principal, PrincipalLoader } from './principal.js';
import './session.js';

const sessionRefreshMs = 10 * 60_000;

/** Closed by default: a route passes only by its own access rule, and changes only with proof of intent. */
@Injectable()
export class AccessGuard implements CanActivate {
  private loader: PrincipalLoader | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly moduleRef: ModuleRef,
    private readonly environment: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(accessRuleKey, context.getHandler());
    if (!rule) throw Problem.forbidden('This route has no access rule, so it is closed.');
    const request = context.switchToHttp().getRequest<Request>();
    request.principal = await this.principalOf(request);
    if (rule.kind === 'public') return true;
    if (!request.principal) throw Problem.notSignedIn();
    if (rule.kind === 'requires' && !request.principal.permissions.has(rule.permission)) {
      throw Problem.forbidden(`This needs the permission "${rule.permission}".`);
    }
    return true;
  }

  private async principalOf(request: Request): Promise<Principal | null> {
    const token = bearerToken(request);
    if (token !== null) {
      const principal = await this.principals().byToken(token);
      if (!principal) throw Problem.notSignedIn('This access token is not valid or has expired.');
      return principal;
    }
    // Pages outside /api have no session, and check the intent of a post by themselves.
    if (!hasSession(request)) return null;
    const changes = changesSomething(request);
    if (changes && comesFromAnotherSite(request, this.environment.publicUrl)) {
      throw Problem.forbidden('This was sent from another site.', 'access.cross_site');
    }
    const { personId } = request.session;
    if (personId === undefined) return null;
    const principal = await this.principals().bySession(personId);
    if (principal && changes && !carriesCsrfToken(request)) {
      const detail = 'The X-CSRF-Token header is missing or is not that of this session.';
      throw Problem.forbidden(detail, 'access.csrf_token');
    }
    keepAlive(request);
    return principal;
  }

  private principals(): PrincipalLoader {
    return (this.loader ??= this.moduleRef.get<PrincipalLoader>(PrincipalLoader, {
      strict: false,
    }));
  }
}

function hasSession(request: Request): boolean {
  return (request as { session?: unknown }).session !== undefined;
}

function bearerToken(request: Request): string | null {
  return /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? null;
}

/** The session's end moves on with use; written once in ten minutes and not with every request. */
function keepAlive(request: Request): void {
  const now = Date.now();
  if (now - (request.session.seenAt ?? 0) > sessionRefreshMs) request.session.seenAt = now;
}
