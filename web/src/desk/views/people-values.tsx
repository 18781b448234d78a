import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.js';
import { PersonPicker } from '../../components/person-picker.js';
import { peopleQuery } from '../api/search-api.js';

interface PeopleValuesProps {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onName: (id: string, name: string) => void;
  readonly onChange: (values: readonly string[]) => void;
}

/** People chosen one after the other; each can be taken away again. */
export const PeopleValues = (props: PeopleValuesProps): ReactElement => {
  const { id, label, values, nameOf, onName, onChange } = props;
  const client = useQueryClient();
  const people = values.filter((value) => /^\d+$/.test(value));
  return (
    <div className="desk-people-values">
      {people.length > 0 && (
        <ul className="desk-chips" aria-label={`${label}: people chosen`}>
          {people.map((person) => (
            <li key={person}>
              <Button
                variant="outline"
                small
                icon="close"
                onClick={() => onChange(values.filter((value) => value !== person))}
              >
                <span className="cp-hidden">Remove </span>
                {nameOf(person)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        id={id}
        label="Add a person"
        value={null}
        search={async (query) => client.fetchQuery(peopleQuery(query))}
        onChange={(person) => {
          if (person === null) return;
          onName(String(person.id), person.fullName);
          onChange([...new Set([...values, String(person.id)])]);
        }}
      />
    </div>
  );
};
