import type { ReactElement } from 'react';

interface RowPickProps {
  /** What is chosen: "CP-100042", "all on this page". */
  readonly what: string;
  readonly checked: boolean;
  readonly onPick: (ranged: boolean) => void;
}

/** The box by which a row of a list is chosen; with Shift, all rows up to it. */
export const RowPick = ({ what, checked, onPick }: RowPickProps): ReactElement => (
  <label className="desk-pick">
    <input
      type="checkbox"
      checked={checked}
      onChange={(event) => onPick((event.nativeEvent as MouseEvent).shiftKey)}
    />
    <span className="cp-hidden">Select {what}</span>
  </label>
);
