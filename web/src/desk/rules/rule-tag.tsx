import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSettled } from '../../app/use-settled.js';
import { tagsQuery } from '../api/tags-api.js';
import { Combobox } from '../combobox.js';

interface RuleTagProps {
  readonly id: string;
  readonly tag: string;
  readonly onTag: (tag: string) => void;
}

/** The one tag that a rule adds: what is typed counts, and words in use are offered for it. */
export const RuleTag = ({ id, tag, onTag }: RuleTagProps): ReactElement => {
  const q = useSettled(tag.trim(), 150);
  const found = useQuery({ ...tagsQuery(q), enabled: q !== '' }).data;
  const offered = [
    ...(found?.items ?? []).map((item) => item.tag),
    ...(found?.newTag ? [found.newTag] : []),
  ].filter((word) => word !== tag);
  return (
    <Combobox
      id={id}
      label="Which tag?"
      hint="Added once; a ticket that has it already is let be."
      error={found?.problem ?? undefined}
      query={tag}
      onQuery={onTag}
      options={offered.map((word) => ({ key: word, label: word }))}
      loading={found === undefined}
      chosen={null}
      onChoose={(option) => option && onTag(option.label)}
      noun="tags"
    />
  );
};
