import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ownItemKinds, type OwnItemKind } from '../../../domain/measurement/office-pulse.js';

/** A question that the office asks. */
export class OwnItemBody {
  @ApiProperty({ enum: ownItemKinds, enumName: 'OwnItemKind' })
  @IsIn(ownItemKinds, { message: 'Choose how it is answered.' })
  kind: OwnItemKind;

  @IsString({ message: 'Write the question.' })
  @MaxLength(2_000, { message: 'A question has 200 characters at most.' })
  wording: string;
}

/** What an office is to ask, all of it. */
export class OfficePulseBody {
  /** The federal questions by name; satisfaction, trust and the reasons are always asked. */
  @IsArray({ message: 'Choose the federal questions.' })
  @ArrayMaxSize(20, { message: 'Choose from the federal questions given.' })
  @IsString({ each: true, message: 'Choose from the federal questions given.' })
  federal: string[];

  @IsArray({ message: 'List the questions of the office.' })
  @ArrayMaxSize(20, { message: 'A pulse has 7 questions at most.' })
  @ValidateNested({ each: true })
  @Type(() => OwnItemBody)
  own: OwnItemBody[];
}
