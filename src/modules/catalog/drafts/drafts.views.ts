/** A service as lists name it. */
export class DraftServiceView {
  code: string;
  name: string;
  deskName: string;
  /** False when the service was closed since the draft was begun. */
  active: boolean;
}

/** A colleague for whom a draft is written, or who is named in it. */
export class DraftCustomerView {
  id: number;
  fullName: string;
}

/** A file that waits in a draft. */
export class DraftAttachmentView {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}

/** One of my drafts, as lists show it. */
export class DraftSummaryView {
  id: string;
  service: DraftServiceView;
  customer: DraftCustomerView | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** When it is deleted unless it is changed before: 60 days after the last change. */
  expiresAt: Date;
}

/** My drafts, newest first. */
export class DraftListView {
  items: DraftSummaryView[];
  nextCursor: string | null;
}

/** A draft with everything that was typed. */
export class DraftView extends DraftSummaryView {
  /** The version of the form that was filled in. */
  formVersion: number;
  /** True when the questions have changed since; answers to questions that are gone are not sent. */
  formChanged: boolean;
  /** Answers by the key of their question, as typed. */
  answers: Record<string, unknown>;
  attachments: DraftAttachmentView[];
  /** The colleagues named in answers, so that the page can show who they are. */
  people: DraftCustomerView[];
}
