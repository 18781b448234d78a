import { type Document, LineCounter, type Node, parseDocument } from 'yaml';
import { type AgencyFault } from './agency-faults.js';

/** One YAML file of the agency, with the means to say on which line something stands. */
export class AgencyFile {
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(
    readonly name: string,
    text: string,
    private readonly faults: AgencyFault[],
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of [...this.document.errors, ...this.document.warnings]) {
      this.fault(error.pos[0], `This is not valid YAML: ${firstLine(error.message)}.`);
    }
  }

  /** The outermost value; null when the file is empty or not YAML. */
  get contents(): Node | null {
    return this.document.errors.length === 0 ? (this.document.contents as Node | null) : null;
  }

  get valid(): boolean {
    return this.document.errors.length === 0;
  }

  plain(node: Node): unknown {
    return node.toJS(this.document);
  }

  fault(offset: number, words: string): void {
    const line = Math.max(1, this.lines.linePos(offset).line);
    this.faults.push({ file: this.name, line, words });
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/\.$/, '');
}
