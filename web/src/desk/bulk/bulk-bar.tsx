import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { problemWords } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import {
  type BulkEdit,
  type BulkSelection,
  exportTickets,
  matchesQuery,
  selectionFilters,
} from '../api/bulk-api.js';
import type { QueueFilters } from '../api/queue-api.js';
import type { Selection } from '../queue/use-selection.js';
import { BulkForm } from './bulk-form.js';
import { BulkResult } from './bulk-result.js';
import { counted } from './counted.js';

interface BulkBarProps {
  readonly code: string;
  readonly filters: QueueFilters;
  readonly selection: Selection;
  /** There are tickets beyond this page. */
  readonly more: boolean;
}

const save = (file: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'tickets.csv';
  link.click();
  URL.revokeObjectURL(link.href);
};

/** What can be done with the rows that are chosen, in the place of the filter line. */
export const BulkBar = ({ code, filters, selection, more }: BulkBarProps): ReactElement | null => {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [all, setAll] = useState(false);
  const [result, setResult] = useState<BulkEdit | null>(null);
  const [failed, setFailed] = useState('');
  const { chosen, wholePage } = selection;
  const everything = all && wholePage;
  const matches = useQuery({ ...matchesQuery(code, filters), enabled: wholePage && more });
  const count = everything ? (matches.data?.tickets ?? chosen.length) : chosen.length;
  const picked: BulkSelection = everything
    ? { view: code, filters: selectionFilters(filters) }
    : { tickets: [...chosen] };

  const ordered = (edit: BulkEdit): void => {
    void client.invalidateQueries({ queryKey: ['desk'] });
    if (edit.state !== 'done') return navigate(`/desk/bulk-edits/${edit.id}`);
    setResult(edit);
    selection.clear();
    announce(`${counted(edit.done)} changed, ${edit.refused} refused`);
  };
  const toFile = async (): Promise<void> => {
    setFailed('');
    try {
      save(await exportTickets(picked));
      announce('The file is saved');
    } catch (error) {
      setFailed(problemWords(asProblem(error)));
    }
  };

  if (chosen.length === 0) {
    return result && <BulkResult edit={result} onUndone={setResult} />;
  }
  return (
    <section className="desk-bulk" aria-label="Selected tickets">
      <div className="desk-bulk__line">
        <p className="desk-bulk__count">
          <strong>{everything ? `All ${count} selected` : `${count} selected`}</strong>
        </p>
        {wholePage && more && matches.data && (
          <Button variant="link" onClick={() => setAll(!everything)}>
            {everything
              ? 'Select only this page'
              : `Select all ${matches.data.tickets.toLocaleString('en-US')}${
                  matches.data.more ? ' or more' : ''
                } that match`}
          </Button>
        )}
        <Button variant="link" onClick={() => void toFile()}>
          Export as CSV
        </Button>
        <Button
          variant="link"
          onClick={() => {
            setAll(false);
            selection.clear();
            document.querySelector<HTMLElement>('[data-row-link]')?.focus();
          }}
        >
          Clear selection
        </Button>
        <Link href="/desk/bulk-edits">Earlier ones</Link>
      </div>
      {failed && (
        <p className="desk-head__error" role="alert">
          {failed}
        </p>
      )}
      <BulkForm count={count} selection={picked} onOrdered={ordered} />
    </section>
  );
};
