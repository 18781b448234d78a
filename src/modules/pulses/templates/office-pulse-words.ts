import {
  alwaysAsked,
  federalItems,
  type OfficePulse,
} from '../../../domain/measurement/office-pulse.js';
import { pulseWording, type PulseItem } from '../../../domain/measurement/pulse-template.js';
import { pulseNames } from '../pulse-names.js';
import type { KeptPulse } from './office-pulses.service.js';
import type { FederalItemView, OwnItemView, PublishedPulseView } from './office-pulses.views.js';

type Office = Parameters<typeof pulseNames>[0];

/** The federal questions, those asked among them marked. */
export function federalViews({ federal }: OfficePulse, office: Office): FederalItemView[] {
  return federalItems.map((item) => ({
    key: item.key,
    wording: wordingOf(item, office),
    answered: answeredBy(item),
    required: item.required,
    alwaysAsked: alwaysAsked.includes(item.key),
    asked: federal.some((key) => key === item.key),
  }));
}

/** The questions of the office. */
export function ownViews({ own }: OfficePulse): OwnItemView[] {
  return own.map(({ kind, wording }) => ({ kind, wording }));
}

/** A version as it was published. */
export function publishedView(kept: KeptPulse, office: Office): PublishedPulseView {
  return {
    version: kept.version,
    publishedAt: kept.publishedAt!,
    publishedBy: kept.editedBy,
    federal: federalViews(kept, office)
      .filter(({ asked }) => asked)
      .map(({ wording }) => wording),
    own: ownViews(kept),
  };
}

function wordingOf(item: PulseItem, office: Office): string {
  return [item.wording, ...(item.kind === 'drivers' ? (item.alternatives ?? []) : [])]
    .map((wording) => pulseWording({ wording }, pulseNames(office)))
    .join(' / ');
}

function answeredBy({ kind }: PulseItem): string {
  switch (kind) {
    case 'scale':
      return '5-point scale';
    case 'drivers':
      return 'Reasons to tick';
    case 'consent':
      return 'A box to tick';
    default:
      return 'Free text';
  }
}
