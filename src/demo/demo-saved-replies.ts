import type { EntityManager } from 'typeorm';

interface DemoSavedReply {
  readonly title: string;
  /** The office that uses it; null for every office. */
  readonly office: string | null;
  readonly body: string;
  readonly afterwards: 'none' | 'wait_for_customer' | 'resolve';
}

/** What desks write every day: a question, a word on the way, an end. */
const savedReplies: readonly DemoSavedReply[] = [
  {
    title: 'We have it and look into it',
    office: null,
    body: 'Hello {{customer.givenName}},\n\nthank you for writing. I have your request and will look into it today. You will hear from me by {{promise.finishBy}} at the latest.\n\n{{agent.fullName}}, {{desk.name}}',
    afterwards: 'none',
  },
  {
    title: 'Ask what happened, step by step',
    office: 'information-technology',
    body: 'Hello {{customer.givenName}},\n\nso that I can find the cause: what did you do just before, what did you see (the words of the message, please), and does it happen each time? A picture of the screen helps, too.\n\n{{agent.fullName}}, {{desk.name}}, {{desk.phone}}',
    afterwards: 'wait_for_customer',
  },
  {
    title: 'Restart and try again',
    office: 'information-technology',
    body: 'Hello {{customer.givenName}},\n\nI have put it right on our side. Please restart the computer and try once more. If it is still not right, just answer here and I will go on.\n\n{{agent.fullName}}, {{desk.name}}',
    afterwards: 'resolve',
  },
  {
    title: 'Which documents to bring on the first day',
    office: 'human-resources',
    body: 'Hello {{customer.givenName}},\n\nplease bring one document that shows who you are and one that shows that you may work here (a passport is both), and the signed direct deposit form. Everything else is on the list that came with your offer.\n\n{{agent.fullName}}, {{desk.name}}',
    afterwards: 'none',
  },
  {
    title: 'We need your signature',
    office: 'human-resources',
    body: 'Hello {{customer.givenName}},\n\nfor “{{service.name}}” one signature of yours is missing. Please sign the attached form and send it back here. Our clock is paused until then.\n\n{{agent.fullName}}, {{desk.name}}',
    afterwards: 'wait_for_customer',
  },
  {
    title: 'Three quotes, please',
    office: 'acquisition',
    body: 'Hello {{customer.givenName}},\n\nto go on with {{ticket.subject}} ({{ticket.number}}) we need quotes of three vendors, or a few words on why there is only one. If you send what you have, I will help with the rest.\n\n{{agent.fullName}}, {{desk.name}}, {{desk.phone}}',
    afterwards: 'wait_for_customer',
  },
];

/** Saved by the lead of the office, or by the one who has led an office longest; without a lead, not at all. */
export async function writeSavedReplies(manager: EntityManager, now: number): Promise<void> {
  for (const { title, office, body, afterwards } of savedReplies) {
    await manager.query(
      `INSERT INTO saved_replies (title, body, office_code, afterwards, version, changed_by, changed_at)
       SELECT $1, $2, $3, $4, 1, person_id, $5
         FROM role_grants WHERE role = 'office_lead' AND ($3::text IS NULL OR office_code = $3)
        ORDER BY granted_at, id LIMIT 1`,
      [title, body, office, afterwards, new Date(now - 90 * 86_400_000)],
    );
  }
}
