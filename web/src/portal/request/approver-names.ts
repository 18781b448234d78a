import type { RequestView } from '../api/portal-types.js';

const list = new Intl.ListFormat('en-US');

/** Who was asked to approve, in words. */
export const approverNames = ({ approval }: Pick<RequestView, 'approval'>): string =>
  approval && approval.approvers.length > 0 ? list.format(approval.approvers) : 'the approver';
