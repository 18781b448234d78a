import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { occasions, type Occasion, type RuleAct } from '../../domain/rules/rule.js';
import { impacts, urgencies, type Impact, type Urgency } from '../../domain/ticket/priority.js';
import { PageQuery } from '../../platform/http/page.js';
import { PlainText } from '../../platform/http/plain-text.js';

const kinds = ['assign', 'transfer', 'prioritize', 'hold', 'tag', 'note', 'tell'] as const;
const somebody = { message: 'Choose somebody who works here.' };
const days = { message: 'Enter a number of days from 1 to 90.' };
const occasionCodes = Object.keys(occasions) as Occasion[];
const longestId = Number.MAX_SAFE_INTEGER;

/** One thing that a rule does; which of the rest it needs follows from its kind. */
export class RuleActBody {
  @IsIn(kinds, { message: 'Choose what the rule does.' })
  kind: RuleAct['kind'];

  /** Of assign; null takes the ticket off everybody. */
  @ValidateIf(({ kind, assigneeId }: RuleActBody) => kind === 'assign' && assigneeId !== null)
  @IsInt(somebody)
  @Min(1, somebody)
  @Max(longestId, somebody)
  assigneeId?: number | null;

  @ValidateIf(({ kind }: RuleActBody) => kind === 'transfer')
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose a team from the list.' })
  teamCode?: string;

  @ValidateIf(({ kind }: RuleActBody) => kind === 'prioritize')
  @IsIn(impacts, { message: 'Choose how many people it touches.' })
  impact?: Impact;

  @ValidateIf(({ kind }: RuleActBody) => kind === 'prioritize')
  @IsIn(urgencies, { message: 'Choose how soon it has to be settled.' })
  urgency?: Urgency;

  /** Of hold: whose turn it is. */
  @ValidateIf(({ kind }: RuleActBody) => kind === 'hold')
  @IsIn(['third_party', 'scheduled_work'], { message: 'Choose what it waits for.' })
  reason?: 'third_party' | 'scheduled_work';

  @ValidateIf(({ kind }: RuleActBody) => kind === 'hold')
  @IsInt(days)
  @Min(1, days)
  @Max(90, days)
  days?: number;

  @ValidateIf(({ kind }: RuleActBody) => kind === 'tag')
  @PlainText({ max: 80, words: 'a tag' })
  tag?: string;

  /** Of note and tell. */
  @ValidateIf(({ kind }: RuleActBody) => kind === 'note' || kind === 'tell')
  @PlainText({ max: 2000, multiline: true, words: 'the words' })
  words?: string;

  @ValidateIf(({ kind }: RuleActBody) => kind === 'tell')
  @IsArray(somebody)
  @ArrayMinSize(1, somebody)
  @ArrayMaxSize(20, { message: 'Choose up to 20 people.' })
  @IsInt({ each: true, ...somebody })
  @Min(1, { each: true, ...somebody })
  @Max(longestId, { each: true, ...somebody })
  personIds?: number[];
}

/** A rule without its name, to be tried out. */
export class RuleTrialBody {
  @IsIn(['event', 'time'], {
    message: 'Choose whether something that happens or time sets it off.',
  })
  on: 'event' | 'time';

  /** What sets it off; of rules of events. */
  @IsOptional()
  @IsArray({ message: 'Choose what sets the rule off.' })
  @ArrayMaxSize(occasionCodes.length)
  @IsIn(occasionCodes, { each: true, message: 'Choose what sets the rule off.' })
  occasions?: Occasion[];

  /** version 1, and in `all` the conditions, as views have them. */
  @IsObject({ message: 'Give the conditions of the rule.' })
  condition: Record<string, unknown>;

  /** The office whose tickets alone it is about; null for every office. */
  @ValidateIf(({ officeCode }: RuleTrialBody) => officeCode !== null)
  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'Choose an office from the list.' })
  officeCode: string | null;
}

/** A rule to save, with the reason for the change. */
export class SaveRuleBody extends RuleTrialBody {
  @PlainText({ max: 80, words: 'a name' })
  name: string;

  @IsArray({ message: 'Choose what the rule does.' })
  @ArrayMinSize(1, { message: 'Choose what the rule does.' })
  @ArrayMaxSize(10, { message: 'A rule does up to 10 things.' })
  @ValidateNested({ each: true })
  @Type(() => RuleActBody)
  acts: RuleActBody[];

  @IsBoolean({ message: 'Choose whether the rule is on.' })
  enabled: boolean;

  /** Where it stands among the rules, from 1. */
  @IsInt({ message: 'Enter a place from 1.' })
  @Min(1, { message: 'Enter a place from 1.' })
  @Max(1000, { message: 'Enter a place up to 1000.' })
  position: number;

  @PlainText({ max: 500, multiline: true, words: 'why you change it' })
  reason: string;
}

/** Which entries of the log of rules to list. */
export class RuleLogQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(longestId)
  rule?: number;
}
