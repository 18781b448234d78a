import type { PulseNames } from '../../domain/measurement/pulse-template.js';

/** What stands for the names in the wordings: "the IT desk", "the Office of Information Technology". */
export function pulseNames(office: {
  readonly deskName: string;
  readonly officeName: string;
}): PulseNames {
  return { service: `the ${office.deskName}`, provider: `the ${office.officeName}` };
}
