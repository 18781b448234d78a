/** Somebody who may decide in my place on some days, both ends included. */
export class StandInView {
  id: number;
  standInName: string;
  startsOn: string;
  endsOn: string;
  /** Whether it has begun. */
  begun: boolean;
}

/** Somebody in whose place I may decide. */
export class StoodForView {
  fullName: string;
  startsOn: string;
  endsOn: string;
}

/** Who decides in my place, and in whose place I decide; present and coming days. */
export class StandInsView {
  mine: StandInView[];
  for: StoodForView[];
}
