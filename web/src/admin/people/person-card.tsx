import type { ReactElement } from 'react';
import { Tag } from '../../components/tag.js';
import type { PersonSetup } from '../admin-types.js';
import { useMoments } from '../use-moments.js';

/** One person: who, which roles, and on demand what these let them do. */
export const PersonCard = ({ person }: { readonly person: PersonSetup }): ReactElement => (
  <li className="ad-person">
    <div className="ad-person__who">
      <h2>{person.fullName}</h2>
      <p>{person.title}</p>
      <p className="cp-quiet">
        {person.bureauName}
        <span className="ad-line">{person.email}</span>
      </p>
    </div>
    <Roles person={person} />
    <details className="ad-details ad-person__rights">
      <summary>
        What they may do<span className="cp-hidden">: {person.fullName}</span>
      </summary>
      <ul>
        {person.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
    </details>
  </li>
);

const Roles = ({ person }: { readonly person: PersonSetup }): ReactElement => {
  const { shortDate } = useMoments();
  return (
    <ul className="ad-roles" aria-label={`Roles of ${person.fullName}`}>
      {!person.active && (
        <li>
          <Tag icon="cancel">Has left</Tag>
        </li>
      )}
      {person.roles.length === 0 && <li className="cp-quiet">No role</li>}
      {person.roles.map(({ role, label, where, since }) => (
        <li key={`${role} ${where}`}>
          <Tag>{label}</Tag> {where}{' '}
          <span className="cp-quiet cp-small">since {shortDate(since)}</span>
        </li>
      ))}
    </ul>
  );
};
