import { IsOptional, IsString, MaxLength } from 'class-validator';

/** From where to follow what changes. */
export class LiveQuery {
  /** The id of the last message that was received; a Last-Event-ID header comes before it. */
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  since?: string;
}
