import { isDeepStrictEqual } from 'node:util';
import type { FormField, ServiceForm } from '../../../domain/catalog/service-form.js';
import type { SetupFormVersionView } from './service-setup.views.js';

/** A form with the time of its publication. */
export interface StoredFormVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly fields: ServiceForm;
}

/** The versions of a form, newest first, each with what it changed; the first one added nothing to anything. */
export function formVersionsOf(versions: readonly StoredFormVersion[]): SetupFormVersionView[] {
  return versions
    .map(({ version, publishedAt, fields }, at) => ({
      ...{ version, publishedAt, questions: fields.length },
      ...changesOf(versions[at - 1]?.fields ?? fields, fields),
    }))
    .toReversed();
}

function changesOf(
  before: ServiceForm,
  after: ServiceForm,
): Pick<SetupFormVersionView, 'added' | 'changed' | 'removed'> {
  const earlier = byKey(before);
  const later = byKey(after);
  return {
    added: keysOf(after).filter((key) => !earlier.has(key)),
    changed: keysOf(after).filter(
      (key) => earlier.has(key) && !isDeepStrictEqual(earlier.get(key), later.get(key)),
    ),
    removed: keysOf(before).filter((key) => !later.has(key)),
  };
}

function byKey(form: ServiceForm): Map<string, FormField> {
  return new Map(form.map((field) => [field.key, field]));
}

function keysOf(form: ServiceForm): string[] {
  return form.map(({ key }) => key);
}
