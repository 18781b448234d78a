import type { ReactElement } from 'react';

/** The tags of a ticket, where it has any. */
export const TagList = ({ tags }: { readonly tags: readonly string[] }): ReactElement | null =>
  tags.length === 0 ? null : (
    <ul className="desk-tags" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag}>
          <span className="desk-tag">{tag}</span>
        </li>
      ))}
    </ul>
  );
