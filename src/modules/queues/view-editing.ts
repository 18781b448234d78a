import { Injectable } from '@nestjs/common';
import { everyTicket, type ConditionSet } from '../../domain/conditions/condition.js';
import {
  conditionAddress,
  parseConditionAddress,
} from '../../domain/conditions/condition-address.js';
import { conditionWords, goneNames } from '../../domain/conditions/condition-words.js';
import {
  usualSort,
  viewScope,
  type ViewColumn,
  type ViewKind,
  type ViewSort,
} from '../../domain/views/view-shape.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { conditionIn } from './saved-views.js';
import { noFigures, ViewCounts } from './view-counts.js';
import { problemsOf, savedDefinition, ViewDefinitions } from './view-definitions.js';
import { viewHead } from './view-heads.js';
import { ViewNames } from './view-names.js';
import { ViewPages, wantedBy } from './view-pages.js';
import type { PreviewViewBody } from './views.bodies.js';
import type { SavedViewView, ViewChoiceView, ViewPreviewView } from './views.views.js';

const previewRows = 10;

/** What somebody who builds a view looks at: the view as it is stored, and what other conditions would show. */
@Injectable()
export class ViewEditing {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: ViewDefinitions,
    private readonly pages: ViewPages,
    private readonly counts: ViewCounts,
    private readonly names: ViewNames,
  ) {}

  /** A saved view with its words, also where its conditions can no longer be read. */
  async view(person: SignedInPerson, id: number): Promise<SavedViewView> {
    const row = await this.definitions.saved(person, id);
    const definition = savedDefinition(row);
    const { condition } = definition;
    const readable = condition.allowed ? condition.outcome : everyTicket;
    const nameOf = await this.names.of(readable);
    return {
      ...{ id, code: definition.code, name: row.name, audience: row.audience },
      ...{ teamCode: row.teamCode, ownerName: row.ownerName, condition: row.condition },
      sentence: condition.allowed ? conditionWords(condition.outcome, nameOf) : null,
      problems: problemsOf(definition, nameOf),
      columns: row.columns as ViewColumn[],
      sort: row.sort as ViewSort,
      people: (await this.names.people(readable)).map(personChoice),
      mayChange: viewHead(definition, person).mayChange,
      version: row.version,
    };
  }

  /** What the conditions mean and find, before anything is saved; or why a view can't be about them. */
  async preview(person: SignedInPerson, body: PreviewViewBody): Promise<ViewPreviewView> {
    const condition = body.address === undefined ? conditionIn(body) : conditionAt(body.address);
    const nameOf = await this.names.of(condition);
    const scope = viewScope(condition);
    const gone = goneNames(condition, nameOf).map(({ message }) => ({
      ...{ code: 'condition.name_gone', message },
    }));
    const refused = scope.allowed
      ? []
      : scope.refusals.map(({ code, message }) => ({ code, message }));
    return {
      sentence: conditionWords(condition, nameOf),
      address: conditionAddress(condition),
      condition: { ...condition },
      people: (await this.names.people(condition)).map(personChoice),
      problems: [...refused, ...gone],
      ...(scope.allowed
        ? await this.found(person, condition, scope.outcome.kind, body.sort)
        : { kind: 'finished' as const, summary: noFigures, items: [] }),
    };
  }

  private async found(
    person: SignedInPerson,
    condition: ConditionSet,
    kind: ViewKind,
    sort: ViewSort = usualSort(kind),
  ): Promise<Pick<ViewPreviewView, 'kind' | 'summary' | 'items'>> {
    const now = await this.clock.now();
    const { items } = await this.pages.page(person, condition, { sort, limit: previewRows }, now);
    const summary = await this.counts.summary(person, wantedBy(person, condition, now), now);
    return { kind, summary, items: [...items] };
  }
}

function conditionAt(address: string): ConditionSet {
  const parsed = parseConditionAddress(address, 'address');
  if (!parsed.allowed) throw Problem.invalid(parsed.refusals);
  return parsed.outcome;
}

function personChoice({
  id,
  name,
}: {
  readonly id: number;
  readonly name: string;
}): ViewChoiceView {
  return { code: String(id), label: name };
}
