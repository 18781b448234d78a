import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request cost its customer, and every answer to its survey, in its fact row; rows are written anew in the background. */
export class JourneyFacts1790000020000 implements MigrationInterface {
  name = 'JourneyFacts1790000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_facts
        ADD COLUMN customer_id bigint,
        ADD COLUMN first_finished_at timestamptz,
        ADD COLUMN first_finished_on date,
        ADD COLUMN reopened_at timestamptz,
        ADD COLUMN came_back_at timestamptz,
        ADD COLUMN first_contact boolean,
        ADD COLUMN first_level boolean NOT NULL DEFAULT false,
        ADD COLUMN misrouted boolean NOT NULL DEFAULT false,
        ADD COLUMN ping_pong boolean NOT NULL DEFAULT false,
        ADD COLUMN repeat_contacts integer NOT NULL DEFAULT 0,
        ADD COLUMN channel_switches integer NOT NULL DEFAULT 0,
        ADD COLUMN staff_met integer NOT NULL DEFAULT 0,
        ADD COLUMN questions_back integer NOT NULL DEFAULT 0,
        ADD COLUMN form_minutes integer,
        ADD COLUMN ease smallint,
        ADD COLUMN need_addressed smallint,
        ADD COLUMN drivers text[],
        ADD COLUMN pulse_eligible boolean,
        ADD COLUMN customer_place text CHECK (customer_place IN ('headquarters', 'field')),
        ADD COLUMN rules smallint NOT NULL DEFAULT 1;
      COMMENT ON COLUMN ticket_facts.first_contact IS
        'Settled by the first reply or call (domain/measurement/first-contact.ts); null where it does not apply.';
      COMMENT ON COLUMN ticket_facts.first_level IS 'Of a service without stages, which the first level can settle.';
      COMMENT ON COLUMN ticket_facts.came_back_at IS
        'When the same customer first asked for the same service again within 30 days after the first finish.';
      COMMENT ON COLUMN ticket_facts.form_minutes IS
        'Minutes the form takes, as the service said when the fact was first written; null when the desk wrote it down.';
      COMMENT ON COLUMN ticket_facts.rules IS 'By which version of the rules the row was written (refresh-facts.ts).';
      COMMENT ON COLUMN ticket_facts.customer_place IS
        'Whether the customer worked at the headquarters of the bureau when the fact was first written; null where none is named.';
      ALTER TABLE bureaus ADD COLUMN headquarters text;
      COMMENT ON COLUMN bureaus.headquarters IS
        'How work locations at the headquarters begin; everybody else works in the field.';
      CREATE INDEX ticket_facts_rules ON ticket_facts (rules, ticket_id);
      CREATE INDEX ticket_facts_customer ON ticket_facts (customer_id, service_code, opened_at);
      CREATE INDEX ticket_facts_journey ON ticket_facts (bureau_code, first_finished_on, ticket_id)
        INCLUDE (service_code, first_finished_at, reopened_at, came_back_at, first_contact, first_level, transfers,
          misrouted, ping_pong, repeat_contacts, channel_switches, reopens, staff_met, questions_back, form_minutes)
        WHERE first_finished_on IS NOT NULL AND NOT sensitive AND NOT withdrawn;
      DROP INDEX ticket_facts_answered;
      CREATE INDEX ticket_facts_answered ON ticket_facts (bureau_code, answered_month, ticket_id)
        INCLUDE (service_code, satisfaction, trust, ease, need_addressed, first_contact, promise_kept)
        WHERE satisfaction IS NOT NULL AND NOT sensitive;
      DROP INDEX ticket_facts_finished;
      ${finishedIndex(', pulse_eligible, customer_zone, customer_place, our_business_ms, customer_business_ms, third_party_business_ms, outside_hours_ms, solved_ms')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bureaus DROP COLUMN headquarters;
      DROP INDEX ticket_facts_finished, ticket_facts_answered, ticket_facts_journey, ticket_facts_customer, ticket_facts_rules;
      CREATE INDEX ticket_facts_answered ON ticket_facts (bureau_code, answered_month, ticket_id)
        INCLUDE (service_code, satisfaction) WHERE satisfaction IS NOT NULL AND NOT sensitive;
      ALTER TABLE ticket_facts
        ${[
          ...[
            'customer_id',
            'first_finished_at',
            'first_finished_on',
            'reopened_at',
            'came_back_at',
          ],
          ...['first_contact', 'first_level', 'misrouted', 'ping_pong', 'repeat_contacts'],
          ...['channel_switches', 'staff_met', 'questions_back', 'form_minutes', 'ease'],
          ...['need_addressed', 'drivers', 'pulse_eligible', 'customer_place', 'rules'],
        ]
          .map((column) => `DROP COLUMN ${column}`)
          .join(', ')};
      ${finishedIndex('')}
    `);
  }
}

/** The index from which every figure of a period is read without a visit to the table; it has to hold what they sum. */
function finishedIndex(more: string): string {
  return `CREATE INDEX ticket_facts_finished ON ticket_facts (bureau_code, finished_on, ticket_id)
    INCLUDE (service_code, first_response_ms, first_response_met, finish_business_ms, finish_calendar_ms,
      finish_met, promise_kept, answer_kept, miss_cause, satisfaction, pulse_state${more})
    WHERE finished_on IS NOT NULL AND NOT sensitive AND NOT withdrawn;`;
}
