import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What somebody looks for. */
export class FrontDoorQuery {
  /** The words typed; the first 200 characters are searched for. */
  @IsOptional()
  @IsString({ message: 'Enter what you need help with.' })
  @MaxLength(2000, { message: 'What you need help with must be 2,000 characters or less.' })
  q?: string;
}
