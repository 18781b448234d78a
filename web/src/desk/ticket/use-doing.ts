import { useLocation, useSearch } from 'wouter';

/** The one form that can be open on a ticket; it stands in the address, so a reload keeps it. */
export const forms = [
  'reply',
  'saved_reply',
  'note',
  'resolve',
  'hold',
  'date',
  'transfer',
  'task',
  'merge',
  'link',
  'split',
  'reopen',
  'assign',
  'priority',
  'tags',
  'skip_stage',
  'skip',
] as const;
export type FormName = (typeof forms)[number];

interface Doing {
  readonly doing: FormName | null;
  /** Opens a form in place of the one that is open, or closes it. Drafts stay. */
  readonly open: (form: FormName | null) => void;
}

export const useDoing = (): Doing => {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const params = new URLSearchParams(search);
  const named = params.get('do');
  return {
    doing: forms.find((form) => form === named) ?? null,
    open: (form) => {
      if (form) params.set('do', form);
      else params.delete('do');
      const rest = params.toString();
      navigate(rest ? `${path}?${rest}` : path, { replace: true });
    },
  };
};
