import { type ReactElement, useState } from 'react';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { PersonPicker } from '../../components/person-picker.js';
import { searchPeople } from '../api/catalog-api.js';
import type { MyRecord } from '../api/portal-types.js';
import type { ForColleague } from './for-colleague.js';

interface ForWhomProps {
  readonly record: MyRecord;
  readonly customer: ForColleague | null;
  readonly error: string | undefined;
  readonly onChange: (customer: ForColleague | null) => void;
}

/** Who needs the help: yourself, as the staff record knows you, or a colleague you ask for. */
export const ForWhom = ({ record, customer, error, onChange }: ForWhomProps): ReactElement => {
  const [choosing, setChoosing] = useState(customer !== null || error !== undefined);
  const chooseColleague = (): void => {
    setChoosing(true);
    requestAnimationFrame(() => document.getElementById('customer')?.focus());
  };
  const forMyself = (): void => {
    setChoosing(false);
    onChange(null);
    requestAnimationFrame(() => document.getElementById('for-colleague')?.focus());
  };
  if (!choosing) return <AboutYou record={record} onColleague={chooseColleague} />;
  return (
    <section className="cp-card portal-about" aria-labelledby="for-whom">
      <h2 id="for-whom">Who needs this?</h2>
      <PersonPicker
        id="customer"
        label="Your colleague"
        hint="Search by name. They will see this request and get our answers."
        error={error}
        value={customer}
        onChange={(person) => onChange(person && { id: person.id, fullName: person.fullName })}
        search={searchPeople}
      />
      <p className="portal-about__switch">
        <Button variant="link" onClick={forMyself}>
          It’s for me after all
        </Button>
      </p>
    </section>
  );
};

interface AboutYouProps {
  readonly record: MyRecord;
  readonly onColleague: () => void;
}

const AboutYou = ({ record, onColleague }: AboutYouProps): ReactElement => (
  <section className="cp-card portal-about" aria-labelledby="about-you">
    <div className="cp-row cp-row--apart">
      <h2 id="about-you">About you</h2>
      <Button id="for-colleague" variant="outline" small icon="people" onClick={onColleague}>
        Ask for a colleague
      </Button>
    </div>
    <DefinitionList
      columns
      items={[
        { term: 'Name', value: record.fullName },
        { term: 'Bureau', value: record.bureau.name },
        { term: 'Where you work', value: record.workLocation },
        { term: 'Phone', value: record.phone },
        ...(record.supervisor ? [{ term: 'Supervisor', value: record.supervisor.fullName }] : []),
      ]}
    />
    <p className="cp-quiet cp-small">
      From your staff record. Answers that come from it can be changed below for this request. To
      correct the record itself, ask the HR desk.
    </p>
  </section>
);
