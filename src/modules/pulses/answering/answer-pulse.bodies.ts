import { Allow, IsOptional } from 'class-validator';

/**
 * An answer to the pulse. Which items are asked, and what each may hold, is said by the version of
 * the pulse; the answer is checked against it, item by item.
 */
export class AnswerPulseBody {
  /** 1 (strongly disagree) to 5 (strongly agree). */
  @Allow()
  satisfaction: number;

  @IsOptional()
  trust?: number | null;

  @IsOptional()
  ease?: number | null;

  @IsOptional()
  effectiveness?: number | null;

  /** What made the difference or could have been better, such as positive_ease. */
  @IsOptional()
  drivers?: string[];

  @IsOptional()
  comment?: string | null;

  /** Whether the lead and the bureau may see who answered. */
  @IsOptional()
  shareName?: boolean;
}
