import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentAccessRule } from './attachment-access.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentWrites } from './attachment-writes.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.service.js';
import { RemoveLooseFiles } from './remove-loose-files.js';

/** Files that people send: taken, checked by content, kept, and given back to who may read them. */
@Module({
  imports: [TypeOrmModule.forFeature([Attachment])],
  controllers: [AttachmentsController],
  providers: [Attachments, AttachmentAccessRule, AttachmentWrites, RemoveLooseFiles],
  exports: [Attachments, AttachmentAccessRule, AttachmentWrites],
})
export class AttachmentsModule {}
