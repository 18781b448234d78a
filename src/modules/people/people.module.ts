import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { AccessTokensController } from './access-tokens.controller.js';
import { AccessTokens } from './access-tokens.service.js';
import { AccessToken } from './entities/access-token.entity.js';
import { Bureau } from './entities/bureau.entity.js';
import { Office } from './entities/office.entity.js';
import { Person } from './entities/person.entity.js';
import { RoleGrant } from './entities/role-grant.entity.js';
import { SignInTries } from './entities/sign-in-tries.entity.js';
import { Team } from './entities/team.entity.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people-queries.js';
import { People } from './people.service.js';
import { PersonPrincipals } from './person-principals.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.service.js';
import { DemoAccounts } from './sign-in/demo-accounts.js';
import { forgetsOldTries } from './sign-in/forget-old-tries.js';
import { PasswordSignIn } from './sign-in/password-sign-in.js';
import { SignInMethods } from './sign-in/sign-in-method.js';

/** Everyone in the agency: who they are, what they may do, and how they sign in. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Bureau, Office, Team, Person, RoleGrant, SignInTries, AccessToken]),
  ],
  controllers: [SessionController, AccessTokensController, PeopleController],
  providers: [
    PersonPrincipals,
    { provide: PrincipalLoader, useExisting: PersonPrincipals },
    PasswordSignIn,
    {
      provide: SignInMethods,
      inject: [PasswordSignIn],
      useFactory: (password: PasswordSignIn) => {
        const methods = new SignInMethods();
        methods.add(password);
        return methods;
      },
    },
    DemoAccounts,
    forgetsOldTries,
    Sessions,
    AccessTokens,
    People,
    PeopleQueries,
  ],
  exports: [PrincipalLoader, PeopleQueries, SignInMethods, Sessions],
})
export class PeopleModule {}
