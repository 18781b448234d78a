/** A file as lists show it. */
export class AttachmentView {
  id: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
}
