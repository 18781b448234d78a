/** A question to read out word for word. */
export class PhoneQuestionView {
  key: string;
  wording: string;
  required: boolean;
}

/** What to ask a customer on the phone, or why nothing can be written down. */
export class PhonePulseView {
  number: string;
  customerName: string;
  /** The words on the five points, 1 first. */
  scale: string[];
  questions: PhoneQuestionView[];
  /** Why not, in words; empty when it may be written down. */
  refusals: string[];
}
