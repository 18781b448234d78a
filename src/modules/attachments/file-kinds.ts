import { fileTypeFromBuffer } from 'file-type';

/** What a file is by its content, or why it is not taken. */
export type FileVerdict =
  | { readonly taken: true; readonly mediaType: string }
  | { readonly taken: false; readonly reason: 'kind' | 'extension' | 'password' };

const extensionsByMediaType: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heic', 'heif'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'message/rfc822': ['eml'],
};

// Streams by which the old Office formats, all of one container, tell themselves apart.
const streamsOfOldOffice: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];

/** Judges a file by what it holds; its name must agree, and what it claims to be does not count. */
export async function judgeFile(bytes: Buffer, fileName: string): Promise<FileVerdict> {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const mediaType = await mediaTypeOf(bytes, extension);
  if (mediaType === 'password') return { taken: false, reason: 'password' };
  const extensions = mediaType === null ? undefined : extensionsByMediaType[mediaType];
  if (mediaType === null || extensions === undefined) return { taken: false, reason: 'kind' };
  if (!extensions.includes(extension)) return { taken: false, reason: 'extension' };
  return { taken: true, mediaType };
}

async function mediaTypeOf(bytes: Buffer, extension: string): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === 'application/x-cfb') return oldOfficeKind(bytes);
  if (found && found.mime in extensionsByMediaType) return found.mime;
  return isText(bytes) ? textKind(bytes, extension) : null;
}

function oldOfficeKind(bytes: Buffer): string | null {
  const kind = streamsOfOldOffice.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')));
  return kind?.[1] ?? null;
}

// Text has no signature. Its extension says which text; an e-mail must also begin like one.
function textKind(bytes: Buffer, extension: string): string | null {
  if (extension === 'csv') return 'text/csv';
  if (extension === 'eml')
    return /^[\w-]+:[ \t]/.test(bytes.toString('latin1', 0, 200)) ? 'message/rfc822' : null;
  return 'text/plain';
}

/** No control characters but line ends and tabs, in any encoding that spreadsheets and mail programs write. */
function isText(bytes: Buffer): boolean {
  const utf16 =
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (utf16) return true;
  return !bytes.some(
    (byte) =>
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0c &&
      byte !== 0x0d &&
      byte !== 0x1b,
  );
}
