import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What the rating page shows of a pulse. The subject of a sensitive request is not among it. */
export interface RatedPulse {
  readonly id: number;
  readonly state: string;
  readonly number: string;
  readonly subject: string | null;
  readonly finishedAt: Date;
  readonly expiresAt: Date | null;
  readonly templateCode: string;
  readonly templateVersion: number;
  readonly deskName: string;
  readonly officeName: string;
  readonly timeZone: string;
  readonly customerId: number;
  /** Is not asked about any request any more. */
  readonly optedOut: boolean;
}

/** Reads of single pulses. */
@Injectable()
export class RatedPulses {
  constructor(private readonly dataSource: DataSource) {}

  byId(id: number): Promise<RatedPulse | null> {
    return this.first('p.id = $1', [id]);
  }

  /** The pulse of a ticket for the one who asked; null for anybody else. */
  ofTicket(ticketId: number, customerId: number): Promise<RatedPulse | null> {
    return this.first('p.ticket_id = $1 AND p.customer_id = $2', [ticketId, customerId]);
  }

  /** The same by the number of the request. */
  ofRequest(number: string, customerId: number): Promise<RatedPulse | null> {
    return this.first('t.number = $1 AND p.customer_id = $2', [number, customerId]);
  }

  private async first(where: string, values: unknown[]): Promise<RatedPulse | null> {
    const rows: RatedPulse[] = await this.dataSource.query(
      `SELECT p.id, p.state, t.number, CASE WHEN NOT t.sensitive THEN t.subject END AS subject,
              coalesce(t.solved_at, t.closed_at, p.eligible_at) AS "finishedAt", p.expires_at AS "expiresAt",
              p.template_code AS "templateCode", p.template_version AS "templateVersion",
              o.desk_name AS "deskName", o.name AS "officeName", c.time_zone AS "timeZone",
              p.customer_id AS "customerId", c.pulse_opt_out AS "optedOut"
         FROM pulses p
         JOIN tickets t ON t.id = p.ticket_id
         JOIN offices o ON o.code = p.office_code
         JOIN people c ON c.id = p.customer_id
        WHERE ${where}`,
      values,
    );
    return rows[0] ?? null;
  }
}
