import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { announce } from '../../app/announcer.js';
import { useSettled } from '../../app/use-settled.js';
import { Button } from '../../components/button.js';
import { tagsQuery } from '../api/tags-api.js';
import { type ComboOption, Combobox } from '../combobox.js';

interface TagFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly tags: readonly string[];
  readonly onTags: (tags: readonly string[]) => void;
  /** What is typed and not chosen yet; whoever sends the form takes it, too. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** Whether a word that no ticket has can be chosen. */
  readonly takesNew?: boolean;
}

const onTickets = (tickets: number): string =>
  tickets === 1 ? 'On 1 ticket' : `On ${tickets} tickets`;

/** Tags one by one: words that are in use are offered before a new one is made. */
export const TagField = (props: TagFieldProps): ReactElement => {
  const { id, label, hint, error, tags, onTags, typed, onTyped, takesNew = true } = props;
  const q = useSettled(typed.trim(), 150);
  const found = useQuery({ ...tagsQuery(q), enabled: q !== '' });
  const settled = q === typed.trim() ? found.data : undefined;
  const options: ComboOption[] = [
    ...(settled?.items ?? []).map(({ tag, tickets }) => ({
      ...{ key: tag, label: tag, detail: onTickets(tickets) },
    })),
    ...(takesNew && settled?.newTag
      ? [{ key: `new ${settled.newTag}`, label: settled.newTag, detail: 'A new tag' }]
      : []),
  ].filter((option) => !tags.includes(option.label));
  const choose = (option: ComboOption | null): void => {
    if (!option) return;
    onTags([...tags, option.label]);
    onTyped('');
    announce(`${option.label} added`);
  };
  const remove = (tag: string): void => {
    onTags(tags.filter((other) => other !== tag));
    announce(`${tag} removed`);
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <div className="desk-tag-field">
      {tags.length > 0 && (
        <ul className="desk-tags" aria-label="Tags chosen">
          {tags.map((tag) => (
            <li key={tag}>
              <span className="desk-tag">{tag}</span>
              <Button variant="link" className="cp-small" onClick={() => remove(tag)}>
                Remove<span className="cp-hidden"> {tag}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Combobox
        id={id}
        label={label}
        hint={hint}
        error={error ?? (typed === '' ? undefined : (settled?.problem ?? undefined))}
        query={typed}
        onQuery={onTyped}
        options={options}
        loading={settled === undefined}
        chosen={null}
        onChoose={choose}
        noun="tags"
      />
    </div>
  );
};
