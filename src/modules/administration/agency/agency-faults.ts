/** One thing that is wrong in the agency's files, where it stands, in words for the person who keeps them. */
export interface AgencyFault {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** The agency was not loaded; its message lists everything that is wrong, one `file:line: words` a line. */
export class AgencyFaults extends Error {
  override readonly name = 'AgencyFaults';
  readonly faults: readonly AgencyFault[];

  constructor(found: readonly AgencyFault[]) {
    const faults = [...found].sort(
      (one, other) => one.file.localeCompare(other.file) || one.line - other.line,
    );
    const count =
      faults.length === 1 ? 'there is a problem' : `there are ${faults.length} problems`;
    const lines = faults.map(({ file, line, words }) => `  ${file}:${line}: ${words}`);
    super(`The agency was not loaded, ${count}:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}
