import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearch } from 'wouter';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { TableContainer } from '../../components/table-container.js';
import { adminHref } from '../admin-api.js';
import { counted } from '../counted.js';
import { PageStates } from '../page-states.js';
import { newOnes } from './new-ones.js';
import {
  type Publication,
  type PublicationTicket,
  publicationTicketsQuery,
} from './publication-api.js';

/** The outcome of the dry run: how many, then which. */
export const WhatChanges = ({
  publication,
}: {
  readonly publication: Publication;
}): ReactElement | null => {
  const { preview, state, applied } = publication;
  if (state === 'checking' || (state === 'cancelled' && preview.total === null)) return null;
  const moved = preview.lookedAt - preview.unchanged;
  return (
    <section aria-labelledby="what-changes" className="ad-block">
      <h2 id="what-changes">{applied ? 'What it changed' : 'What this will change'}</h2>
      <Counts publication={publication} />
      {moved > 0 && <Moves publication={publication} />}
    </section>
  );
};

const Counts = ({ publication }: { readonly publication: Publication }): ReactElement => {
  const { preview, applyToOpen } = publication;
  if (preview.lookedAt === 0) {
    return (
      <p>
        {applyToOpen
          ? `No open ticket has a promise that this touches. ${newOnes(publication)} get it at once.`
          : `Open tickets are left alone. ${newOnes(publication)} get it at once.`}
      </p>
    );
  }
  const figures = [
    { label: 'Late at once', value: preview.breaches },
    { label: 'Due earlier', value: preview.earlier },
    { label: 'Due later', value: preview.later },
    { label: 'No longer late', value: preview.relieved },
    { label: 'Unchanged', value: preview.unchanged },
  ];
  return (
    <>
      <p>
        {counted(preview.lookedAt, 'open ticket')} looked at; each counts once, under what matters
        most.
      </p>
      <dl className="ad-counts">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const Moves = ({ publication: { id } }: { readonly publication: Publication }) => {
  const cursor = new URLSearchParams(useSearch()).get('cursor');
  const tickets = useQuery(publicationTicketsQuery(id, cursor));
  const path = `/publications/${id}`;
  return (
    <div className="ad-block" aria-busy={tickets.isPlaceholderData}>
      <h3>Promises that move</h3>
      <PageStates query={tickets} what="the promises" lines={6}>
        {({ items, hiddenTickets, nextCursor }) => (
          <>
            {(hiddenTickets ?? 0) > 0 && (
              <p className="ad-note">
                {counted(hiddenTickets!, 'restricted ticket')} not listed: only the office that
                serves them sees which.
              </p>
            )}
            {items.length > 0 && <MoveTable items={items} />}
            {items.length === 0 && !hiddenTickets && (
              <EmptyState headingLevel={3} heading="No promise moves" />
            )}
            <NewerOlder
              label="Promises that move"
              newerWord="First"
              olderWord="More"
              newerHref={cursor ? adminHref(path) : null}
              olderHref={nextCursor ? adminHref(path, { cursor: nextCursor }) : null}
            />
          </>
        )}
      </PageStates>
    </div>
  );
};

const MoveTable = ({ items }: { readonly items: readonly PublicationTicket[] }): ReactElement => (
  <TableContainer label="Promises that move">
    <table className="usa-table ad-moves">
      <caption className="cp-hidden">Promises that move, those late at once first</caption>
      <thead>
        <tr>
          <th scope="col">Ticket</th>
          <th scope="col">Promise</th>
          <th scope="col">Due now</th>
          <th scope="col">Would be due</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.number} ${item.promise}`}>
            <th scope="row">
              {item.number}
              <span className="ad-line">
                {item.service}, {item.team}
              </span>
            </th>
            <td>
              {item.promise}
              <span className={item.effect === 'breaches' ? 'ad-line ad-line--bad' : 'ad-line'}>
                {item.effectLabel}
              </span>
            </td>
            <td>{item.dueBefore?.words ?? 'No date'}</td>
            <td>{item.dueAfter?.words ?? 'No date'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);
