import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A personal key to the API; only its hash is kept. */
@Entity('access_tokens')
export class AccessToken {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'bytea', unique: true, select: false })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
