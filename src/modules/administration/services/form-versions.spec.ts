import type { FormField } from '../../../domain/catalog/service-form.js';
import { formVersionsOf } from './form-versions.js';

const question = (key: string, label = key): FormField => ({ key, kind: 'text', label });
const version = (number: number, ...fields: FormField[]) => ({
  version: number,
  publishedAt: new Date(`2026-0${number}-01T00:00:00Z`),
  fields,
});

describe('the versions of a form', () => {
  test('newest first, each with what it added, changed and took away', () => {
    const versions = formVersionsOf([
      version(1, question('reason'), question('site')),
      version(2, question('reason'), question('site'), question('phone')),
      version(3, question('reason', 'Why?'), question('phone')),
    ]);
    expect(versions).toEqual([
      {
        ...{ version: 3, publishedAt: new Date('2026-03-01T00:00:00Z'), questions: 2 },
        ...{ added: [], changed: ['reason'], removed: ['site'] },
      },
      {
        ...{ version: 2, publishedAt: new Date('2026-02-01T00:00:00Z'), questions: 3 },
        ...{ added: ['phone'], changed: [], removed: [] },
      },
      {
        ...{ version: 1, publishedAt: new Date('2026-01-01T00:00:00Z'), questions: 2 },
        ...{ added: [], changed: [], removed: [] },
      },
    ]);
  });
});
