import type { components } from '../api/schema.js';

/**
 * The shapes of the Desk under the names its screens use. All of them are the server's own: see the
 * generated contract in `web/src/api`.
 */
type Schemas = components['schemas'];

export type Chip = Schemas['ChipView'];
export type QueueSummary = Schemas['QueueView'];
export type QueueRow = Schemas['QueueRowView'];
export type QueuePageView = Schemas['QueuePageView'];
export type ConversationEntry = Schemas['ConversationEntryView'];
export type SlaClockView = Schemas['SlaClockView'];
export type TicketStage = Schemas['TicketStageView'];
export type Escalation = Schemas['EscalationView'];
export type TicketView = Schemas['TicketView'];
export type FoundTicket = Schemas['FoundTicketView'];
export type HistoryEntry = Schemas['TicketEventView'];
export type ClockExplanation = Schemas['ClockExplanationView'];
export type ClockStretch = Schemas['ClockStretchView'];
export type TeamView = Schemas['TeamView'];
export type FollowUpView = Schemas['FollowUpView'];
export type FollowUpDetail = Schemas['FollowUpDetailView'];
export type FollowUpSummary = Schemas['FollowUpSummaryView'];
export type ForecastView = Schemas['ForecastView'];
export type ForecastItem = Schemas['ForecastItemView'];
export type CustomerRecord = Schemas['CustomerView'];
export type CustomerTicket = Schemas['CustomerTicketView'];
export type AvailabilityView = Schemas['AvailabilityView'];
export type AbsenceView = Schemas['AbsenceView'];
export type TeamWorkView = Schemas['TeamWorkView'];
export type FairnessView = Schemas['FairnessView'];
export type BoardView = Schemas['BoardView'];
export type BoardPerson = Schemas['BoardPersonView'];
export type SeenAsCustomer = Schemas['SeenAsCustomerView'];
export type LoggedTicket = Schemas['LogContactBody'];

export type TicketStatus = TicketView['status'];
export type PendingReason = NonNullable<TicketView['pendingReason']>;
export type Impact = TicketView['impact'];
export type Urgency = TicketView['urgency'];
