import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../../platform/errors/problem.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { SentFile } from '../../platform/http/one-file.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { AttachmentAccessRule } from './attachment-access.js';
import type { Attachment } from './attachment.entity.js';
import type { AttachmentView } from './attachments.views.js';
import { judgeFile } from './file-kinds.js';
import { downloadDisposition, tidyFileName } from './file-name.js';

type StoredFile = Pick<
  Attachment,
  | 'uploaderId'
  | 'ticketId'
  | 'commentId'
  | 'staffNoteId'
  | 'fileName'
  | 'mediaType'
  | 'sizeBytes'
  | 'storageKey'
>;

const mostLooseFiles = 100;

const wordsForRefusal = {
  kind: 'The selected file must be a PDF, a Word, Excel or PowerPoint file, an image, a text or CSV file, or an e-mail (EML).',
  extension:
    'The ending of the file name does not fit what the file holds. Save it again under its true type.',
} as const;

/** Takes files, gives them back to who may read them, and removes those that were never sent. */
@Injectable()
export class Attachments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly access: AttachmentAccessRule,
  ) {}

  async upload(person: SignedInPerson, file: SentFile | undefined): Promise<AttachmentView> {
    if (!file) throw refusedFile('attachment.missing', 'Select a file.');
    if (file.buffer.length === 0)
      throw refusedFile('attachment.empty', 'The selected file is empty.');
    const fileName = tidyFileName(file.originalname);
    const mediaType = await requireTaken(file.buffer, fileName);
    await this.requireRoom(person.id);
    const storageKey = await this.files.put(file.buffer);
    try {
      return await this.add(person.id, { fileName, mediaType, storageKey }, file.buffer);
    } catch (error) {
      await this.files.remove(storageKey);
      throw error;
    }
  }

  /** The file as a download; 404 for whoever may not read it. */
  async download(person: SignedInPerson, id: string): Promise<StreamableFile> {
    const file = await this.find(id);
    if (!file || !(await this.mayRead(person, file))) throw Problem.notFound();
    return new StreamableFile(await this.files.read(file.storageKey), {
      type: file.mediaType,
      length: file.sizeBytes,
      disposition: downloadDisposition(file.fileName),
    });
  }

  /** Takes back one's own file as long as it was not sent. */
  async remove(person: SignedInPerson, id: string): Promise<void> {
    const removed = await this.dataSource.transaction(async (manager) => {
      const [[row]]: [{ storage_key: string }[], number] = await manager.query(
        `DELETE FROM attachments WHERE id = $1 AND uploader_id = $2 AND ticket_id IS NULL RETURNING storage_key`,
        [id, person.id],
      );
      if (row) await this.files.remove(row.storage_key);
      return row !== undefined;
    });
    if (removed) return;
    const file = await this.find(id);
    if (!file || !(await this.mayRead(person, file))) throw Problem.notFound();
    const detail = 'This file was sent, so it can no longer be removed.';
    throw Problem.conflict('attachment.sent', detail);
  }

  private async mayRead(person: SignedInPerson, file: StoredFile): Promise<boolean> {
    const { ticketId, commentId, staffNoteId } = file;
    if (ticketId === null) return file.uploaderId === person.id;
    return this.access.mayRead(person, { ticketId, commentId, staffNoteId });
  }

  private async find(id: string): Promise<StoredFile | undefined> {
    const rows: StoredFile[] = await this.dataSource.query(
      `SELECT uploader_id AS "uploaderId", ticket_id AS "ticketId", comment_id AS "commentId",
              staff_note_id AS "staffNoteId", file_name AS "fileName", media_type AS "mediaType",
              size_bytes AS "sizeBytes", storage_key AS "storageKey"
         FROM attachments WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  private async requireRoom(personId: number): Promise<void> {
    const [loose]: [{ count: number }] = await this.dataSource.query(
      'SELECT count(*)::int AS count FROM attachments WHERE ticket_id IS NULL AND uploader_id = $1',
      [personId],
    );
    if (loose.count < mostLooseFiles) return;
    const message = `You have ${mostLooseFiles} files that were not sent. Send or remove some of them first.`;
    throw Problem.refused([{ field: 'file', code: 'attachment.too_many', message }]);
  }

  private async add(
    uploaderId: number,
    { fileName, mediaType, storageKey }: Pick<StoredFile, 'fileName' | 'mediaType' | 'storageKey'>,
    bytes: Buffer,
  ): Promise<AttachmentView> {
    const sha256 = createHash('sha256').update(bytes).digest();
    const [added]: [AttachmentView] = await this.dataSource.query(
      `INSERT INTO attachments (uploader_id, file_name, media_type, size_bytes, sha256, storage_key)
       VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING id, file_name AS "fileName", media_type AS "mediaType", size_bytes AS "sizeBytes"`,
      [uploaderId, fileName, mediaType, bytes.length, sha256, storageKey],
    );
    return added;
  }
}

async function requireTaken(bytes: Buffer, fileName: string): Promise<string> {
  const verdict = await judgeFile(bytes, fileName);
  if (verdict.taken) return verdict.mediaType;
  if (verdict.reason === 'password') {
    const message =
      'The selected file is password protected. Remove the password and add it again.';
    throw Problem.refused([{ field: 'file', code: 'attachment.password', message }]);
  }
  throw Problem.unsupportedMedia(wordsForRefusal[verdict.reason], 'file');
}

function refusedFile(code: string, message: string): Problem {
  return Problem.invalid([{ field: 'file', code, message }]);
}
