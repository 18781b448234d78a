import { currentCsrfToken } from '../api/client.js';
import { problemFromBody, unreachableProblem } from '../api/problem-error.js';
import type { FileOnServer } from './file-links.js';

interface UploadWatch {
  /** Called with the share sent so far, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
};

/** Sends one file. XMLHttpRequest, because fetch cannot tell how much has been sent. */
export const uploadAttachment = (file: File, watch: UploadWatch): Promise<FileOnServer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/attachments');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('X-CSRF-Token', currentCsrfToken());
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) watch.onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 201 && body) resolve(body as unknown as FileOnServer);
      else
        reject(
          problemFromBody(request.status, body, {
            requestId: request.getResponseHeader('X-Request-Id'),
          }),
        );
    };
    request.onerror = () => reject(unreachableProblem());
    request.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'));
    watch.signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
