import { IsString, MaxLength, MinLength } from 'class-validator';
import { PlainText } from '../../platform/http/plain-text.js';

const emailWords = 'your email address';

/** Sign in with a local account. */
export class SignInBody {
  @PlainText({ max: 254, words: emailWords })
  email: string;

  @IsString({ message: 'Enter your password.' })
  @MinLength(1, { message: 'Enter your password.' })
  @MaxLength(200, { message: 'Your password must be 200 characters or less.' })
  password: string;
}

/** Sign in as a demo account. */
export class DemoSignInBody {
  @PlainText({ max: 254, words: emailWords })
  email: string;
}
