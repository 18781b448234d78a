import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { defaultMaxLength, type FormField } from '../../domain/catalog/service-form.js';
import { messageOfMail, plainSubject } from '../../domain/mail/mail-words.js';
import { Problem } from '../../platform/errors/problem.js';
import type { ReceivedMail } from '../../platform/mail/received-mail.js';
import { safeHtml, type SafeHtml } from '../../platform/mail/safe-html.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { AddStaffNote } from '../tickets/commands/add-staff-note.js';
import { CommentOnRequest } from '../tickets/commands/comment-on-request.js';
import { FileRequest } from '../tickets/commands/file-request.js';
import type { SavedTicket } from '../tickets/ticket-statements.js';
import { MailFiles, type TakenFiles } from './mail-files.js';
import type { MailPlace } from './ticket-of-mail.js';

/** Where a mail is put, when it is not parked. */
export type OpenPlace = Exclude<MailPlace, { readonly as: 'parked' }>;

/** A mail made ready: its files are taken, its words fit, and nothing else has happened yet. */
export interface PreparedMail {
  readonly place: OpenPlace;
  readonly subject: string;
  readonly body: string;
  readonly attachmentIds: readonly string[];
  readonly formatted: SafeHtml | null;
  readonly serviceCode: string;
}

const longestMessage = 10_000;
const longestSubject = 120;
const noteRemark =
  'By mail. The customer does not see this; to answer them, write a reply on the ticket.';

/** Makes a message, a staff note or a new request of a mail, by the commands that the pages use. */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly files: MailFiles,
    private readonly catalog: CatalogQueries,
    private readonly comments: CommentOnRequest,
    private readonly notes: AddStaffNote,
    private readonly requests: FileRequest,
  ) {}

  /** Before the transaction: files are kept loose, and `letGo` takes them back. */
  async prepare(
    person: SignedInPerson,
    mail: ReceivedMail,
    place: OpenPlace,
    serviceCode: string,
  ): Promise<PreparedMail> {
    const most = place.as === 'request' ? await this.roomForRequest(serviceCode) : longestMessage;
    const files = await this.files.take(person, mail.files);
    const remarks = { refusedFiles: files.refused, ...remarkOf(place) };
    const { body, shortened } = messageOfMail(mail.text, remarks, most);
    const attachmentIds = shortened
      ? [...files.ids, await this.files.takeWholeText(person, mail.text)]
      : files.ids;
    const formatted = formattedOf(mail, files);
    const subject = cut(plainSubject(mail.subject) || firstLineOf(mail.text));
    return { place, subject, body, attachmentIds, formatted, serviceCode };
  }

  letGo(person: SignedInPerson, { attachmentIds }: PreparedMail): Promise<void> {
    return this.files.letGo(person, attachmentIds);
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  async deliver(
    manager: EntityManager,
    person: SignedInPerson,
    prepared: PreparedMail,
  ): Promise<SavedTicket> {
    const { place, body, attachmentIds, formatted } = prepared;
    if (place.as === 'request') return this.file(manager, person, prepared);
    const message = { ticketId: place.ticketId, body, attachmentIds, formatted };
    return place.as === 'comment'
      ? this.comments.commentIn(manager, person, { ...message, channel: 'email' })
      : this.notes.addIn(manager, person, message);
  }

  private async file(
    manager: EntityManager,
    person: SignedInPerson,
    { subject, body, attachmentIds, formatted, serviceCode }: PreparedMail,
  ): Promise<SavedTicket> {
    const form = await this.formOf(serviceCode);
    const words = wordsField(form);
    const named = form.find(({ key, kind }) => key === 'subject' && kind === 'text');
    const answers = {
      ...(named && { [named.key]: subject }),
      ...(words && { [words.key]: body }),
    };
    return this.requests.fileIn(manager, person, {
      ...{ serviceCode, answers, attachmentIds, formatted, subject, channel: 'email' },
      ...(words ? {} : { description: body }),
    });
  }

  private async roomForRequest(serviceCode: string): Promise<number> {
    const words = wordsField(await this.formOf(serviceCode));
    return words?.maxLength ?? defaultMaxLength.long_text;
  }

  private async formOf(serviceCode: string): Promise<readonly FormField[]> {
    const service = await this.catalog.service(serviceCode);
    if (service?.active) return service.form;
    const message = 'Choose a service from the list.';
    throw Problem.invalid([{ field: 'serviceCode', code: 'incoming_mail.no_service', message }]);
  }
}

function wordsField(form: readonly FormField[]): FormField | undefined {
  return form.find(({ kind }) => kind === 'long_text');
}

function remarkOf(place: OpenPlace): { readonly before?: string } {
  if (place.as === 'staff_note') return { before: noteRemark };
  if (place.as !== 'request' || place.answersClosed === null) return {};
  return { before: `This answers ${place.answersClosed}, which is closed.` };
}

function formattedOf({ html }: ReceivedMail, { idOfCid }: TakenFiles): SafeHtml | null {
  if (html === null) return null;
  return safeHtml(html, (cid) => {
    const id = idOfCid.get(cid);
    return id === undefined ? null : `/api/v1/attachments/${id}`;
  });
}

function firstLineOf(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'Mail without a subject';
}

function cut(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length <= longestSubject
    ? letters.join('')
    : `${letters.slice(0, longestSubject - 1).join('')}…`;
}
