import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';

/** Who may call a route. Each route carries exactly one; without any it is closed. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed_in' }
  | { readonly kind: 'requires'; readonly permission: string };

/** Where a handler's access rule is kept. */
export const accessRuleKey = 'counterpart:access-rule';

/** Anyone, signed in or not. */
export function Public() {
  return applyDecorators(
    SetMetadata(accessRuleKey, { kind: 'public' } satisfies AccessRule),
    ApiExtension('x-access', 'public'),
  );
}

/** Anyone who is signed in; the handler decides which records they see. */
export function SignedIn() {
  return applyDecorators(
    SetMetadata(accessRuleKey, { kind: 'signed_in' } satisfies AccessRule),
    ApiExtension('x-access', 'signed in'),
    ApiCookieAuth(),
    ApiBearerAuth(),
  );
}

/** Anyone who is signed in and holds this permission; others get 403. */
export function Requires(permission: string) {
  return applyDecorators(
    SetMetadata(accessRuleKey, { kind: 'requires', permission } satisfies AccessRule),
    ApiExtension('x-access', permission),
    ApiCookieAuth(),
    ApiBearerAuth(),
  );
}
