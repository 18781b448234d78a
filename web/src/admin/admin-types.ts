import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

export type Overview = Schemas['OverviewView'];
export type OverviewCheck = Schemas['OverviewCheckView'];
export type JobRun = Schemas['JobRunView'];
export type MailList = Schemas['OutgoingMailListView'];
export type MailRow = Schemas['OutgoingMailRowView'];
export type Mail = Schemas['OutgoingMailView'];
export type MailPart = Schemas['MailPartView'];
export type MailState = MailRow['state'];
export type ServiceRow = Schemas['ServiceSetupRowView'];
export type ServiceSetup = Schemas['ServiceSetupView'];
export type Question = Schemas['SetupQuestionView'];
export type FormVersion = Schemas['SetupFormVersionView'];
export type Policy = Schemas['SlaPolicyView'];
export type Trial = Schemas['PolicyTrialView'];
export type Calendar = Schemas['CalendarSetupView'];
export type PersonSetup = Schemas['PersonSetupView'];
export type RoleMatrix = Schemas['RoleMatrixView'];
