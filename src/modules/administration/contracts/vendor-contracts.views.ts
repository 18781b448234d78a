import { ApiProperty } from '@nestjs/swagger';
import { EditedVersionView } from '../promises/policy-editor.views.js';
import { PolicyCalendarView, PolicyTargetView } from '../promises/sla-policies.views.js';

/** A contract with a vendor in its newest version. */
export class VendorContractView {
  code: string;
  vendor: string;
  /** What the vendor promises, in words. */
  promise: string;
  version: number;
  /** The time they have by the priority of the ticket. */
  targets: PolicyTargetView[];
  calendar: PolicyCalendarView;
  warnAtPercent: number[];
}

/** All contracts under which tickets may wait, in the agency's order. */
export class VendorContractListView {
  items: VendorContractView[];
  /** Where contracts are described first. */
  source: string;
}

/** A contract as its editor needs it. */
export class VendorContractEditView {
  code: string;
  vendor: string;
  /** The newest one, on which a change is made. */
  version: number;
  /** Its terms, with the promise in words beside them. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  definition: object;
  versions: EditedVersionView[];
  calendars: PolicyCalendarView[];
}
