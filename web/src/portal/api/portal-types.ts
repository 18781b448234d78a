import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type DemoAccount = Schemas['DemoAccountView'];
export type MyRecord = Schemas['MeView'];
export type AccessToken = Schemas['AccessTokenView'];
export type ServiceGroups = Schemas['ServiceGroupsView'];
export type OfficeLine = Schemas['OfficeView'];
export type ServicePage = Schemas['ServicePageView'];
export type ServiceField = Schemas['FormFieldView'];
export type FrontDoor = Schemas['FrontDoorView'];
export type FoundService = Schemas['FoundServiceView'];
export type FoundRequest = Schemas['FoundRequestView'];
export type UsualTime = Schemas['UsualTimeView'];
export type DraftLine = Schemas['DraftSummaryView'];
export type Draft = Schemas['DraftView'];

/** Answers by the key of their question, as typed. */
export type Answers = Readonly<Record<string, unknown>>;

export type RequestLine = Schemas['RequestRowView'];
export type RequestList = Schemas['RequestListView'];
export type FiledRequest = Schemas['FiledRequestView'];
export type RequestView = Schemas['RequestView'];
export type RequestStage = Schemas['RequestStageView'];
export type RequestPromiseView = Schemas['PromiseView'];
export type RequestMessage = Schemas['RequestMessageView'];
export type StandIn = Schemas['StandInView'];
export type NewStandIn = Schemas['NameStandInBody'];
export type ApprovalLine = Schemas['ApprovalRowView'];
export type NewRequest = Schemas['FileRequestBody'];
export type Reply = Schemas['CommentOnRequestBody'];
export type ApprovalDecision = Schemas['DecideApprovalBody'];

/** What a reader may do with a request, by the server's names. */
export type RequestAction = 'comment' | 'withdraw' | 'confirm_fixed' | 'reopen' | 'decide_approval';
