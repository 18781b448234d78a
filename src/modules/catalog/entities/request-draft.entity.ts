import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that was begun and not sent; only its writer sees it. */
@Entity('request_drafts')
export class RequestDraft {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id: string;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'text' })
  serviceCode: string;

  @Column({ type: 'integer' })
  formVersion: number;

  @Column({ type: 'jsonb' })
  answers: Record<string, unknown>;

  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  attachmentIds: string[];

  @Column({ type: 'bigint', nullable: true })
  customerId: number | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'timestamptz' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  updatedAt: Date;
}
