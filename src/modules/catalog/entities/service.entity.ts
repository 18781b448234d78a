import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChecklistStepPlan } from '../../../domain/ticket/checklist-events.js';
import type { Stage } from '../../../domain/ticket/stages.js';
import type { ServiceApproval } from '../service-approval.js';

/** Something people can ask for. */
@Entity('services')
export class Service {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  officeCode: string;

  @Column({ type: 'text' })
  needGroupCode: string;

  @Column({ type: 'text' })
  teamCode: string;

  @Column({ type: 'text' })
  policyCode: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text' })
  audience: string;

  @Column({ type: 'text', array: true, nullable: true })
  bureauCodes: string[] | null;

  @Column({ type: 'jsonb' })
  whatYouNeed: string[];

  @Column({ type: 'integer' })
  minutesToFill: number;

  @Column({ type: 'text' })
  ownerTitle: string;

  @Column({ type: 'bigint', nullable: true })
  ownerId: number | null;

  @Column({ type: 'jsonb', nullable: true })
  approval: ServiceApproval | null;

  @Column({ type: 'jsonb', default: [] })
  stages: Stage[];

  @Column({ type: 'jsonb', default: [] })
  checklist: ChecklistStepPlan[];

  @Column({ type: 'text' })
  impact: string;

  @Column({ type: 'text' })
  urgency: string;

  @Column({ type: 'boolean' })
  sensitive: boolean;

  @Column({ type: 'boolean' })
  highStakes: boolean;

  @Column({ type: 'text', array: true })
  keywords: string[];

  @Column({ type: 'boolean', default: false })
  general: boolean;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  @Column({ type: 'integer' })
  formVersion: number;

  @Column({ type: 'tsvector', select: false })
  search: string;
}
