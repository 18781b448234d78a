import type { ReactElement } from 'react';
import type { ViewColumn } from '../api/view-api.js';
import { useMedia } from '../shell/use-media.js';
import { type RowPresences, useRowPresences } from '../live/use-row-presences.js';
import type { ShownRow } from './queue-changes.js';
import { QueueCards } from './queue-cards.js';
import { QueueTable } from './queue-table.js';
import type { RowSelection } from './use-selection.js';

export interface QueueListProps {
  readonly name: string;
  readonly rows: readonly ShownRow[];
  readonly updatedAt: string | null;
  readonly columns: readonly ViewColumn[];
  /** The order, as it reads in a caption: "due first". */
  readonly order: string;
  /** Where rows can be chosen. */
  readonly selection?: RowSelection | undefined;
}

export interface QueueShapeProps extends QueueListProps {
  readonly presences: RowPresences;
}

/** A table where there is room for its columns, else cards with the chip first. */
export const QueueList = (props: QueueListProps): ReactElement => {
  const presences = useRowPresences(props.rows);
  const wide = useMedia('(min-width: 48em)');
  const Shape = wide ? QueueTable : QueueCards;
  return <Shape {...props} presences={presences} />;
};
