import { Type } from 'class-transformer';
import { Allow, IsBoolean, IsObject, IsOptional, ValidateNested } from 'class-validator';

/** The scores a customer gave, by the key of the question; each is checked against the pulse. */
export class PhoneScoresBody {
  /** 1 (strongly disagree) to 5 (strongly agree). */
  @Allow()
  satisfaction: number;

  @IsOptional()
  trust?: number | null;

  @IsOptional()
  ease?: number | null;

  @IsOptional()
  effectiveness?: number | null;
}

/** What a customer said by phone. */
export class PhoneAnswerBody {
  @IsObject({ message: 'Choose one of the five answers.' })
  @ValidateNested()
  @Type(() => PhoneScoresBody)
  scores: PhoneScoresBody;

  @IsOptional()
  comment?: string | null;

  /** The customer said that the lead and the bureau may see who answered. */
  @IsOptional()
  @IsBoolean({ message: 'Say whether the name may be shown.' })
  shareName?: boolean;
}
