import type { ReactElement } from 'react';
import { useMedia } from '../shell/use-media.js';
import type { ShownRow } from './queue-changes.js';
import { QueueCards } from './queue-cards.js';
import { QueueTable } from './queue-table.js';

export interface QueueListProps {
  readonly name: string;
  readonly rows: readonly ShownRow[];
  readonly updatedAt: string | null;
}

/** A table where there is room for its columns, else cards with the chip first. */
export const QueueList = (props: QueueListProps): ReactElement =>
  useMedia('(min-width: 48em)') ? <QueueTable {...props} /> : <QueueCards {...props} />;
