import type { ServiceForm } from '../../domain/catalog/service-form.js';
import type { ChecklistStepPlan } from '../../domain/ticket/checklist-events.js';
import type { Impact, Urgency } from '../../domain/ticket/priority.js';
import type { Stage } from '../../domain/ticket/stages.js';
import type { ServiceApproval } from './service-approval.js';

/** A service as other modules see it, with its newest form. */
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
  /** Its own policy, which holds when no rule chooses another. */
  readonly policyCode: string;
  readonly bureauCodes: readonly string[] | null;
  readonly whatYouNeed: readonly string[];
  readonly minutesToFill: number;
  readonly ownerTitle: string;
  readonly ownerName: string | null;
  readonly approval: ServiceApproval | null;
  readonly stages: readonly Stage[];
  readonly checklist: readonly ChecklistStepPlan[];
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly sensitive: boolean;
  readonly highStakes: boolean;
  readonly general: boolean;
  readonly active: boolean;
  readonly formVersion: number;
  readonly form: ServiceForm;
}
