import type { components, paths } from '../api/schema.js';

type Schemas = components['schemas'];

export type Dashboard = Schemas['PartnerDashboardView'];
export type Tile = Schemas['TileView'];
export type Trend = Schemas['PromiseTrendView'];
export type SatisfactionTrend = Schemas['SatisfactionTrendView'];
export type Segments = Schemas['PromiseSegmentsView'];
export type Satisfaction = Schemas['SatisfactionView'];
export type Annotation = Schemas['AnnotationView'];
export type AnnotateBody = Schemas['AnnotateBody'];
export type Journey = Schemas['JourneyView'];
export type Scale = Schemas['ScaleItemView'];
export type Driver = Schemas['DriverView'];
export type Drivers = Schemas['DriversView'];
export type MetricDefinition = Schemas['MetricDefinitionView'];
export type MetricCode = MetricDefinition['code'];
export type Bar = Schemas['BarView'];
export type Commitment = Schemas['CommitmentView'];
export type MonthlyMailWish = Schemas['MonthlyMailView'];
export type PartnerBureau = Schemas['PartnerBureauView'];
export type PartnerTicket = Schemas['PartnerTicketView'];
export type PartnerTicketList = Schemas['PartnerTicketListView'];
export type PartnerComments = Schemas['PartnerCommentListView'];
export type PeriodCode = Dashboard['period']['code'];

type ListQuery = NonNullable<
  paths['/api/v1/partners/{bureau}/tickets']['get']['parameters']['query']
>;
export type ListMetric = NonNullable<ListQuery['metric']>;
export type MissCause = NonNullable<ListQuery['cause']>;
export type OpenAge = NonNullable<ListQuery['age']>;
export type ArrivalChannel = NonNullable<ListQuery['channel']>;
