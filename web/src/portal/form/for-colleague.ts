/** A colleague the request is for, when it is not for the person who fills it in. */
export interface ForColleague {
  readonly id: number;
  readonly fullName: string;
}
