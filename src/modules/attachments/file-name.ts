const longestName = 150;

/**
 * A file's name as it is kept: the last part of a path, without control characters or marks that turn
 * the direction of writing (which make "exe.pdf" of "fdp.exe"), cut in the middle when too long.
 */
export function tidyFileName(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .trim();
  const points = [...(name || 'file')];
  if (points.length <= longestName) return points.join('');
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return points.slice(0, longestName - extension.length).join('') + extension;
}

/** The Content-Disposition of a download: a plain name for old programs, the true one for the others (RFC 6266). */
export function downloadDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
