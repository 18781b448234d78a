import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TicketsModule } from '../tickets/tickets.module.js';
import { CannedClose } from './canned-close.entity.js';
import { CannedCloses } from './canned-closes.js';
import { FillSavedReplies } from './fill-saved-replies.js';
import { removesUnusedFillings } from './remove-unused-fillings.js';
import { SavedRepliesController } from './saved-replies.controller.js';
import { SavedReplies } from './saved-replies.service.js';
import { SavedReplyFilling } from './saved-reply-filling.entity.js';
import { SavedReplyKeeper } from './saved-reply-keeper.js';
import { SavedReply } from './saved-reply.entity.js';

/** Words for customers that are used again, and what becomes of them. */
@Module({
  imports: [TypeOrmModule.forFeature([SavedReply, SavedReplyFilling, CannedClose]), TicketsModule],
  controllers: [SavedRepliesController],
  providers: [
    SavedReplies,
    FillSavedReplies,
    CannedCloses,
    SavedReplyKeeper,
    removesUnusedFillings,
  ],
})
export class SavedRepliesModule {}
