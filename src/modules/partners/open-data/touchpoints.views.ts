/** Something to choose, by its code. */
export class TouchpointsChoiceView {
  code: string;
  label: string;
}

/** What can be exported. */
export class TouchpointsChoicesView {
  offices: TouchpointsChoiceView[];
  /** Fiscal quarters whose answers are final, newest first. */
  quarters: TouchpointsChoiceView[];
  /** The files: two of the first format, two of the second. */
  files: TouchpointsChoiceView[];
}
