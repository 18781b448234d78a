import type { ReactElement } from 'react';
import { Tag } from '../../components/tag.js';
import type { PersonSetup } from '../admin-types.js';

/** One person: who, which roles, and on demand what these let them do. */
export const PersonCard = ({ person }: { readonly person: PersonSetup }): ReactElement => (
  <li className="ad-person">
    <div>
      <h2>{person.fullName}</h2>
      <p>{placeWords(person)}</p>
      <p className="cp-quiet">{person.email}</p>
    </div>
    <div>
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
    </div>
  </li>
);

/** Leads have their bureau in the title; nobody needs to read it twice. */
const placeWords = ({ title, bureauName }: PersonSetup): string =>
  title.includes(bureauName) ? title : `${title}, ${bureauName}`;

const Roles = ({ person }: { readonly person: PersonSetup }): ReactElement => (
  <ul className="ad-roles" aria-label={`Roles of ${person.fullName}`}>
    {!person.active && (
      <li>
        <Tag icon="cancel">Has left</Tag>
      </li>
    )}
    {person.roles.length === 0 && <li className="cp-quiet">No role</li>}
    {person.roles.map(({ role, label, where }) => (
      <li key={`${role} ${where}`}>
        <Tag>{label}</Tag> {where}
      </li>
    ))}
  </ul>
);
