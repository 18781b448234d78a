import { IsInt, Matches, Max, Min } from 'class-validator';

const personWords = { message: 'Choose a person from the list.' };
const date = /^\d{4}-\d{2}-\d{2}$/;

/** Days on which somebody may decide in my place. */
export class NameStandInBody {
  @IsInt(personWords)
  @Min(1, personWords)
  @Max(Number.MAX_SAFE_INTEGER, personWords)
  delegateId: number;

  @Matches(date, { message: 'Enter the first day as a date.' })
  startsOn: string;

  @Matches(date, { message: 'Enter the last day as a date.' })
  endsOn: string;
}
