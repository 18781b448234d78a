import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../platform/access/access-rules.js';
import { type SentFile, TakesOneFile } from '../../platform/http/one-file.js';
import { PathUuid } from '../../platform/http/path-id.js';
import { Throttled } from '../../platform/http/throttled.js';
import { CurrentPerson } from '../people/current-person.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { Attachments } from './attachments.service.js';
import { AttachmentView } from './attachments.views.js';

@ApiTags('Attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post()
  @SignedIn()
  @Throttled(300, 60)
  @TakesOneFile({ mostMegabytes: 25 })
  @ApiOperation({ summary: 'Upload a file, to be sent with a request, a message or a staff note' })
  upload(
    @CurrentPerson() person: SignedInPerson,
    @UploadedFile() file: SentFile | undefined,
  ): Promise<AttachmentView> {
    return this.attachments.upload(person, file);
  }

  @Get(':id')
  @SignedIn()
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiOperation({ summary: 'Download a file' })
  download(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathUuid) id: string,
  ): Promise<StreamableFile> {
    return this.attachments.download(person, id);
  }

  @Delete(':id')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove one of my files that was not sent' })
  remove(
    @CurrentPerson() person: SignedInPerson,
    @Param('id', PathUuid) id: string,
  ): Promise<void> {
    return this.attachments.remove(person, id);
  }
}
