import { ApiProperty } from '@nestjs/swagger';
import { ownItemKinds, type OwnItemKind } from '../../../domain/measurement/office-pulse.js';

/** An office, and what it asks. */
export class OfficePulseRowView {
  officeCode: string;
  officeName: string;
  /** Null while it asks the default pulse. */
  publishedVersion: number | null;
  publishedAt: Date | null;
  /** How many questions of its own it asks. */
  ownItems: number;
  hasDraft: boolean;
}

/** The offices in order. */
export class OfficePulseListView {
  items: OfficePulseRowView[];
}

/** A federal question: its words are locked. */
export class FederalItemView {
  key: string;
  wording: string;
  /** How it is answered. */
  answered: string;
  required: boolean;
  /** No office can leave it out. */
  alwaysAsked: boolean;
  asked: boolean;
}

/** A question of the office. */
export class OwnItemView {
  @ApiProperty({ enum: ownItemKinds, enumName: 'OwnItemKind' })
  kind: OwnItemKind;
  wording: string;
}

/** A version that was published, as it will always be. */
export class PublishedPulseView {
  version: number;
  publishedAt: Date;
  publishedBy: string;
  federal: string[];
  own: OwnItemView[];
}

/** What an office asks or is to ask, and the versions before. */
export class OfficePulseView {
  officeCode: string;
  officeName: string;
  /** Of the edits: send it as If-Match. */
  version: number;
  /** Whether what is shown is a draft; else it is what is asked now. */
  isDraft: boolean;
  federal: FederalItemView[];
  own: OwnItemView[];
  mostItems: number;
  /** Newest first, at most twenty. */
  published: PublishedPulseView[];
}
