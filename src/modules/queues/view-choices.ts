import { Injectable } from '@nestjs/common';
import type { ConditionOperator } from '../../domain/conditions/condition.js';
import {
  conditionFields,
  fieldDefinition,
  operatorsOf,
  type ConditionField,
  type FieldKind,
} from '../../domain/conditions/condition-fields.js';
import { valueKindOf } from '../../domain/conditions/condition-values.js';
import { againstSharing } from '../../domain/views/view-access.js';
import {
  usualColumns,
  viewColumns,
  viewSorts,
  type ViewColumn,
  type ViewSort,
} from '../../domain/views/view-shape.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { QueueScopes } from './queue-scope.js';
import { ViewNames, type NamedChoice } from './view-names.js';
import type { ConditionFieldView, ViewChoicesView, ViewChoiceView } from './views.views.js';

const operatorWords: Readonly<Record<ConditionOperator, string>> = {
  is: 'is',
  is_not: 'is not',
  before: 'before',
  from: 'on or after',
  within_last: 'within the last',
  longer_ago: 'more than … ago',
  within_next: 'within the next',
};

/** What views are made of, in words, so that no screen makes up its own. */
@Injectable()
export class ViewChoices {
  constructor(
    private readonly names: ViewNames,
    private readonly scopes: QueueScopes,
  ) {}

  async of(person: SignedInPerson): Promise<ViewChoicesView> {
    const named = await this.names.choices();
    const teams = await this.scopes.teamsOf(person);
    const fields = Object.keys(conditionFields) as ConditionField[];
    return {
      fields: fields.map((field) => fieldView(field, named)),
      columns: Object.entries(viewColumns).map(([code, label]) => ({
        ...{ code: code as ViewColumn, label },
        usual: usualColumns.includes(code as ViewColumn),
      })),
      sorts: Object.entries(viewSorts).map(([code, sort]) => ({ code: code as ViewSort, ...sort })),
      teams: teams.map(({ code, name }) => ({ code, label: name })),
      mayShareWithEveryone: againstSharing(person.actor, 'everyone', null).every(
        (refusal) => refusal === null,
      ),
    };
  }
}

function fieldView(field: ConditionField, named: readonly NamedChoice[]): ConditionFieldView {
  const { kind, label } = fieldDefinition(field);
  return {
    ...{ field, label },
    operators: operatorsOf(field).map((op) => ({
      ...{ op, label: operatorWords[op], values: valueKindOf(field, op) },
    })),
    choices: choicesOf(field, kind, named),
  };
}

function choicesOf(
  field: ConditionField,
  kind: FieldKind,
  named: readonly NamedChoice[],
): ViewChoiceView[] {
  if (kind === 'flag')
    return [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
    ];
  if (kind === 'name') {
    return named
      .filter((choice) => choice.field === field)
      .map(({ code, name }) => ({ code, label: name }));
  }
  const { choices } = fieldDefinition(field);
  return Object.entries(choices).map(([code, label]) => ({ code, label: capital(label) }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
