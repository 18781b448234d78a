import type { ServiceForm } from '../../domain/catalog/service-form.js';
import type { Impact, Urgency } from '../../domain/ticket/priority.js';
import type { ServiceApproval } from './service-approval.js';

/** A service as other modules see it, with its newest form and the newest version of its policy. */
export interface CatalogService {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly audience: string;
  readonly needGroupCode: string;
  readonly needGroupName: string;
  readonly officeCode: string;
  readonly deskName: string;
  readonly officePhone: string;
  readonly officeEmail: string;
  readonly teamCode: string;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly bureauCodes: readonly string[] | null;
  readonly whatYouNeed: readonly string[];
  readonly minutesToFill: number;
  readonly ownerTitle: string;
  readonly ownerName: string | null;
  readonly approval: ServiceApproval | null;
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly sensitive: boolean;
  readonly highStakes: boolean;
  readonly general: boolean;
  readonly active: boolean;
  readonly formVersion: number;
  readonly form: ServiceForm;
}
