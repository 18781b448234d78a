import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ServiceForm } from '../../../domain/catalog/service-form.js';

/** The questions of a service as they were published; requests keep the version they were filed with. */
@Entity('service_forms')
export class ServiceFormVersion {
  @PrimaryColumn({ type: 'text' })
  serviceCode: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  fields: ServiceForm;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  publishedAt: Date;
}
