import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CatalogQueries } from './catalog-queries.js';
import { DraftQueries } from './drafts/draft-queries.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Drafts } from './drafts/drafts.service.js';
import { RemoveOldDrafts } from './drafts/remove-old-drafts.js';
import { NeedGroup } from './entities/need-group.entity.js';
import { RequestDraft } from './entities/request-draft.entity.js';
import { SearchMiss } from './entities/search-miss.entity.js';
import { SearchSynonym } from './entities/search-synonym.entity.js';
import { ServiceFormVersion } from './entities/service-form.entity.js';
import { Service } from './entities/service.entity.js';
import { SlaPolicyVersionRow } from './entities/sla-policy-version.entity.js';
import { SlaPolicy } from './entities/sla-policy.entity.js';
import { WaitingRuleRow } from './entities/waiting-rule.entity.js';
import { FilingPromises } from './filing-promises.js';
import { SearchWords } from './search/search-words.js';
import { ServiceSearch } from './search/service-search.js';
import { ServiceGroupQueries } from './service-group-queries.js';
import { ServiceGroupsController } from './service-groups.controller.js';
import { SlaMaterials } from './sla-materials.js';
import { WaitingRules } from './waiting-rules.js';

/** What people can ask for: services, their forms, what is promised, and drafts of requests. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      NeedGroup,
      Service,
      ServiceFormVersion,
      SlaPolicy,
      SlaPolicyVersionRow,
      SearchSynonym,
      SearchMiss,
      RequestDraft,
      WaitingRuleRow,
    ]),
    CalendarsModule,
    PeopleModule,
  ],
  controllers: [ServiceGroupsController, DraftsController],
  providers: [
    CatalogQueries,
    SlaMaterials,
    FilingPromises,
    ServiceGroupQueries,
    SearchWords,
    ServiceSearch,
    DraftQueries,
    Drafts,
    RemoveOldDrafts,
    WaitingRules,
  ],
  exports: [
    CatalogQueries,
    DraftQueries,
    Drafts,
    FilingPromises,
    ServiceGroupQueries,
    ServiceSearch,
    WaitingRules,
  ],
})
export class CatalogModule {}
