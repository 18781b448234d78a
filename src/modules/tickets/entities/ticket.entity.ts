import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One request for help, as it stands now; how it came to stand there is in its events. */
@Entity('tickets')
export class Ticket {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', insert: false, update: false })
  number: string;

  @Column({ type: 'bigint' })
  customerId: number;

  @Column({ type: 'bigint' })
  submitterId: number;

  @Column({ type: 'text' })
  bureauCode: string;

  @Column({ type: 'text' })
  officeCode: string;

  @Column({ type: 'text' })
  teamCode: string;

  @Column({ type: 'text' })
  firstTeamCode: string;

  @Column({ type: 'text' })
  serviceCode: string;

  @Column({ type: 'integer' })
  formVersion: number;

  @Column({ type: 'bigint', nullable: true })
  assigneeId: number | null;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'jsonb' })
  answers: Record<string, unknown>;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'text', nullable: true })
  pendingReason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  pendingUntil: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  pendingSince: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  pendingRemindAt: Date | null;

  @Column({ type: 'text' })
  impact: string;

  @Column({ type: 'text' })
  urgency: string;

  @Column({ type: 'text' })
  priority: string;

  @Column({ type: 'boolean' })
  sensitive: boolean;

  @Column({ type: 'text' })
  policyCode: string;

  @Column({ type: 'integer' })
  policyVersion: number;

  @Column({ type: 'timestamptz', nullable: true })
  promisedResponseAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  promisedFinishAt: Date | null;

  @Column({ type: 'text', nullable: true })
  resolutionCategory: string | null;

  @Column({ type: 'text', nullable: true })
  resolutionWords: string | null;

  @Column({ type: 'bigint', nullable: true })
  solvedById: number | null;

  @Column({ type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  firstRespondedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  solvedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ type: 'integer', default: 0 })
  reopenCount: number;

  @Column({ type: 'integer', default: 0 })
  transferCount: number;

  @Column({ type: 'text', nullable: true })
  offeredTeamCode: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  stagesLeft: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  openTasks: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  openSteps: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  tags: string[];

  @Column({ type: 'timestamptz' })
  lastMessageAt: Date;

  @Column({ type: 'text' })
  lastMessageSide: string;

  @Column({ type: 'timestamptz', default: () => "'9999-12-31T00:00:00Z'" })
  urgencyAt: Date;

  @Column({ type: 'integer', default: 0 })
  newsEvent: number;

  @Column({ type: 'bigint', nullable: true })
  newsActorId: number | null;

  @Column({ type: 'integer', default: 0 })
  otherNewsEvent: number;

  @Column({ type: 'integer', default: 0 })
  eventCount: number;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'tsvector', select: false })
  search: string;
}
