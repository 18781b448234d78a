import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficeView, ServiceGroupView, ServiceGroupsView } from './service-groups.views.js';

/** A service for any request in one's own words. */
export interface GeneralService {
  readonly code: string;
  readonly name: string;
  readonly deskName: string;
}

/** Reads for the front page: what there is to ask for. */
@Injectable()
export class ServiceGroupQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Services that are open to people of the bureau, by need, and all offices in use. */
  async offeredTo(bureauCode: string): Promise<ServiceGroupsView> {
    const groups: ServiceGroupView[] = await this.dataSource.query(
      `SELECT g.code, g.name, json_agg(json_build_object('code', s.code, 'name', s.name, 'summary', s.summary,
                'officeCode', s.office_code, 'deskName', o.desk_name, 'general', s.general)
                ORDER BY s.position) AS services
         FROM need_groups g
         JOIN services s ON s.need_group_code = g.code AND s.active
         JOIN offices o ON o.code = s.office_code AND o.active
        WHERE s.bureau_codes IS NULL OR $1 = ANY(s.bureau_codes)
        GROUP BY g.code ORDER BY g.position`,
      [bureauCode],
    );
    const offices: OfficeView[] = await this.dataSource.query(
      `SELECT code, name, desk_name AS "deskName", summary, phone, email
         FROM offices WHERE active ORDER BY position`,
    );
    return { groups, offices };
  }

  /** The services that take any request in one's own words, in their order. */
  general(): Promise<GeneralService[]> {
    return this.dataSource.query(
      `SELECT s.code, s.name, o.desk_name AS "deskName"
         FROM services s JOIN offices o ON o.code = s.office_code
        WHERE s.general AND s.active AND o.active ORDER BY s.position`,
    );
  }
}
