import type { PulseTemplate } from '../../../domain/measurement/pulse-template.js';
import type { PlainPage } from '../../../platform/http/plain-page.js';
import { ratingFormPage } from './rating-form.js';

/** The rating page of a request that never was, with nothing that could be sent. `now` in epoch milliseconds. */
export function ratingPreview(
  template: PulseTemplate,
  office: { readonly officeName: string; readonly deskName: string; readonly now: number },
): PlainPage {
  const { officeName, deskName, now } = office;
  return ratingFormPage(200, {
    template,
    pulse: {
      ...{ id: 0, state: 'sent', number: 'CP-100000', subject: 'An example', customerId: 0 },
      ...{ finishedAt: new Date(now), expiresAt: null, timeZone: 'America/New_York' },
      ...{ templateCode: template.code, templateVersion: template.version },
      ...{ officeName, deskName, optedOut: false },
    },
    ...{ token: '', proof: '', now, values: {}, errors: [], justSent: false, requestUrl: '' },
    preview: true,
  });
}
