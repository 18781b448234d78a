import type { ReactElement, ReactNode } from 'react';
import { announce } from '../../../app/announcer.js';
import { Button } from '../../../components/button.js';

interface RowListProps<Row> {
  /** The button that adds is `<id>-add`; the first control of a row is `firstId(at)`. */
  readonly id: string;
  readonly firstId: (at: number) => string;
  readonly rows: readonly Row[];
  readonly fresh: Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly addLabel: string;
  /** What a row is, as it reads in "Remove step 2". */
  readonly what: string;
  readonly rowClass: string;
  readonly children: (row: Row, at: number, change: (change: Partial<Row>) => void) => ReactNode;
}

/** Rows of fields: each can be removed, one more can be added. Focus goes to what was added, or back to the button. */
export const RowList = <Row extends object>(props: RowListProps<Row>): ReactElement => {
  const { id, firstId, rows, fresh, onChange, addLabel, what, rowClass, children } = props;
  const remove = (at: number): void => {
    onChange(rows.filter((_, place) => place !== at));
    announce(`Removed ${what} ${at + 1}`);
    document.getElementById(`${id}-add`)?.focus();
  };
  const add = (): void => {
    onChange([...rows, fresh]);
    requestAnimationFrame(() => document.getElementById(firstId(rows.length))?.focus());
  };
  return (
    <>
      {rows.map((row, at) => (
        // Rows have no names of their own: their place is who they are.
        // oxlint-disable-next-line react/no-array-index-key
        <div className={rowClass} role="group" aria-label={`${capital(what)} ${at + 1}`} key={at}>
          {children(row, at, (change) =>
            onChange(rows.map((one, place) => (place === at ? { ...one, ...change } : one))),
          )}
          <Button
            variant="plain"
            small
            icon="close"
            aria-label={`Remove ${what} ${at + 1}`}
            onClick={() => remove(at)}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button id={`${id}-add`} variant="outline" small icon="add" onClick={add}>
        {addLabel}
      </Button>
    </>
  );
};

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
