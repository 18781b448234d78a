import type { ReactElement } from 'react';
import { textParts } from './text-parts.js';

/** Text as it was typed, in which web addresses can be followed; nothing else of it is more than text. */
export const LinkedText = ({ text }: { readonly text: string }): ReactElement => (
  <>
    {textParts(text).map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        // oxlint-disable-next-line react/no-array-index-key
        <a key={at} href={part} target="_blank" rel="noreferrer">
          {part}
        </a>
      ),
    )}
  </>
);
