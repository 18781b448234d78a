import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ApproverLookup } from './approver-lookup.js';
import { CalendarReach } from './calendar-reach.js';
import { CatalogQueries } from './catalog-queries.js';
import { DraftQueries } from './drafts/draft-queries.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Drafts } from './drafts/drafts.service.js';
import { removesOldDrafts, removesOldSearchMisses } from './drafts/remove-old-drafts.js';
import { NeedGroup } from './entities/need-group.entity.js';
import { RequestDraft } from './entities/request-draft.entity.js';
import { SearchMiss } from './entities/search-miss.entity.js';
import { SearchSynonym } from './entities/search-synonym.entity.js';
import { ServiceFormVersion } from './entities/service-form.entity.js';
import { Service } from './entities/service.entity.js';
import { PolicyRuleVersionRow } from './entities/policy-rule-version.entity.js';
import { SlaPolicyVersionRow } from './entities/sla-policy-version.entity.js';
import { SlaPolicy } from './entities/sla-policy.entity.js';
import { WaitingRuleRow } from './entities/waiting-rule.entity.js';
import { FilingPromises } from './filing-promises.js';
import { PolicyChoice } from './policy-choice.js';
import { PolicyDrafts } from './policy-drafts.js';
import { SearchWords } from './search/search-words.js';
import { ServiceSearch } from './search/service-search.js';
import { ServiceGroupQueries } from './service-group-queries.js';
import { ServiceGroupsController } from './service-groups.controller.js';
import { StagePassage } from './entities/stage-passage.entity.js';
import { StageTime } from './entities/stage-time.entity.js';
import { VendorContractVersion } from './entities/vendor-contract-version.entity.js';
import { VendorContract } from './entities/vendor-contract.entity.js';
import { SlaMaterials } from './sla-materials.js';
import { StageTimes } from './stage-times.js';
import { ContractDrafts } from './contract-drafts.js';
import { VendorContracts } from './vendor-contracts.js';
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
      PolicyRuleVersionRow,
      SearchSynonym,
      SearchMiss,
      RequestDraft,
      WaitingRuleRow,
      VendorContract,
      VendorContractVersion,
      StagePassage,
      StageTime,
    ]),
    CalendarsModule,
    PeopleModule,
  ],
  controllers: [ServiceGroupsController, DraftsController],
  providers: [
    CalendarReach,
    ApproverLookup,
    CatalogQueries,
    SlaMaterials,
    PolicyChoice,
    PolicyDrafts,
    StageTimes,
    VendorContracts,
    ContractDrafts,
    FilingPromises,
    ServiceGroupQueries,
    SearchWords,
    ServiceSearch,
    DraftQueries,
    Drafts,
    removesOldDrafts,
    removesOldSearchMisses,
    WaitingRules,
  ],
  exports: [
    ApproverLookup,
    CalendarReach,
    CatalogQueries,
    ContractDrafts,
    DraftQueries,
    Drafts,
    FilingPromises,
    PolicyChoice,
    PolicyDrafts,
    ServiceGroupQueries,
    ServiceSearch,
    StageTimes,
    VendorContracts,
    WaitingRules,
  ],
})
export class CatalogModule {}
