import type { ConditionOperator } from '../../domain/conditions/condition.js';
import type { ConditionField } from '../../domain/conditions/condition-fields.js';
import type { ValueKind } from '../../domain/conditions/condition-values.js';
import type { ViewAudience } from '../../domain/views/view-access.js';
import type { ViewColumn, ViewKind, ViewSort } from '../../domain/views/view-shape.js';
import { QueueRowView, QueueSummaryView, ViewProblemView } from './queues.views.js';

/** Something to choose, with its words. */
export class ViewChoiceView {
  code: string;
  label: string;
}

/** A saved view as it is edited. */
export class SavedViewView {
  id: number;
  code: string;
  name: string;
  audience: ViewAudience;
  teamCode: string | null;
  ownerName: string;
  /** The conditions as they were stored, also where one names a field that is gone. */
  condition: Record<string, unknown>;
  sentence: string | null;
  problems: ViewProblemView[];
  columns: ViewColumn[];
  sort: ViewSort;
  /** The people whom the conditions name. */
  people: ViewChoiceView[];
  mayChange: boolean;
  version: number;
}

/** What conditions would show. */
export class ViewPreviewView {
  sentence: string;
  /** The conditions as an address has them. */
  address: string;
  condition: Record<string, unknown>;
  /** The people whom the conditions name. */
  people: ViewChoiceView[];
  kind: ViewKind;
  problems: ViewProblemView[];
  summary: QueueSummaryView;
  /** The first tickets. */
  items: QueueRowView[];
}

/** A way in which a field is compared, and what it is compared with. */
export class ConditionOperatorView {
  op: ConditionOperator;
  label: string;
  values: ValueKind;
}

/** A field that conditions name. */
export class ConditionFieldView {
  field: ConditionField;
  label: string;
  operators: ConditionOperatorView[];
  /** What its values are chosen from; of people only `me` and `nobody`. */
  choices: ViewChoiceView[];
}

/** An order of views of open or of finished tickets. */
export class ViewSortView {
  code: ViewSort;
  label: string;
  kind: ViewKind;
}

/** A column that a view may show. */
export class ViewColumnView {
  code: ViewColumn;
  label: string;
  usual: boolean;
}

/** Everything that a view is made of. */
export class ViewChoicesView {
  fields: ConditionFieldView[];
  columns: ViewColumnView[];
  sorts: ViewSortView[];
  /** The teams with which the reader may share a view. */
  teams: ViewChoiceView[];
  mayShareWithEveryone: boolean;
}
