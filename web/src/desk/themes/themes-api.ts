import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Themes = components['schemas']['ThemesView'];

const of = (office: string | null) => (office === null ? {} : { office });

/** What an office's customers wrote about; of the first office that the reader leads in when none is named. */
export const themesQuery = (office: string | null) =>
  queryOptions({
    queryKey: ['desk', 'themes', office],
    queryFn: ({ signal }): Promise<Themes> =>
      answer(api.GET('/themes', { params: { query: of(office) }, signal })),
  });

export const codeComment = (
  office: string,
  body: { commentId: number; themes: string[] },
  repeatKey: string,
): Promise<Themes> =>
  answer(
    api.POST('/themes/codings', {
      params: { query: { office } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );

export const addTheme = (
  body: { office: string; label: string; description: string },
  repeatKey: string,
): Promise<Themes> => answer(api.POST('/themes', { headers: writeHeaders({ repeatKey }), body }));
