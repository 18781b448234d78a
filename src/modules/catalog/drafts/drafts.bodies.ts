import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Min,
} from 'class-validator';

const mostFiles = 10;

/** The beginning of a request that is not sent yet. */
export class StartDraftBody {
  /** Code of the service that is asked for. */
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Choose a service.' })
  serviceCode: string;

  /** Answers so far, by the key of the question; they may be half done. */
  @IsObject({ message: 'Answers must be given by the key of their question.' })
  answers: Record<string, unknown>;

  /** Whom the request is for, when it is a colleague. */
  @IsOptional()
  @IsInt({ message: 'Choose a person from the list.' })
  @Min(1, { message: 'Choose a person from the list.' })
  customerId?: number | null;

  /** Files uploaded for this request, up to 10. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, { message: `Add up to ${mostFiles} files.` })
  @IsUUID('all', { each: true, message: 'Add the file again.' })
  attachmentIds?: string[];
}

/** What has changed in a draft; what is absent stays, null clears. */
export class SaveDraftBody {
  /** All answers so far, by the key of the question. */
  @IsOptional()
  @IsObject({ message: 'Answers must be given by the key of their question.' })
  answers?: Record<string, unknown>;

  /** Whom the request is for; null when it is for oneself. */
  @IsOptional()
  @IsInt({ message: 'Choose a person from the list.' })
  @Min(1, { message: 'Choose a person from the list.' })
  customerId?: number | null;

  /** All files of this request. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles, { message: `Add up to ${mostFiles} files.` })
  @IsUUID('all', { each: true, message: 'Add the file again.' })
  attachmentIds?: string[];
}
