import { againstEditing } from '../../domain/views/view-access.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import type { ViewHeadView } from './queues.views.js';
import { sharedViewOf } from './saved-view-row.js';
import type { ViewDefinition } from './view-definitions.js';

/** A view as the list of views has it, for this reader. */
export function viewHead(
  { code, name, queue, saved }: ViewDefinition,
  { actor }: SignedInPerson,
): ViewHeadView {
  const team = queue?.kind === 'team' ? queue.teams[0] : undefined;
  return {
    ...{ code, name, kind: queue?.kind ?? 'saved' },
    officeCode: team?.officeCode ?? null,
    teamCode: team?.code ?? null,
    savedViewId: saved?.id ?? null,
    audience: saved?.audience ?? null,
    ownerName: saved?.ownerName ?? null,
    mayChange:
      saved !== null && againstEditing(actor, sharedViewOf(saved)).every((one) => one === null),
  };
}
