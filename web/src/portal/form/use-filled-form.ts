import { useState } from 'react';
import type { PickedPerson } from '../../components/person-picker.js';
import type { Answers, Draft, MyRecord, ServicePage } from '../api/portal-types.js';
import type { ForColleague } from './for-colleague.js';
import { firstAnswers, prefilledAnswers, withoutPrefill } from './prefill.js';

/** What the person has filled in, and the ways it changes. */
export interface FilledForm {
  readonly answers: Answers;
  readonly customer: ForColleague | null;
  /** Questions answered since the form was last sent; "customerId" stands for whom it is for. */
  readonly edited: ReadonlySet<string>;
  readonly answer: (key: string, value: unknown) => void;
  readonly answerPerson: (key: string, person: PickedPerson | null) => void;
  readonly personName: (id: number) => string | undefined;
  readonly setCustomer: (customer: ForColleague | null) => void;
  readonly replaceBy: (draft: Draft) => void;
  readonly markSent: () => void;
}

interface FilledFormOptions {
  readonly service: ServicePage;
  readonly record: MyRecord;
  readonly draft: Draft | null;
  readonly words: string;
}

const namesIn = (draft: Draft | null): ReadonlyMap<number, string> =>
  new Map(draft?.people.map(({ id, fullName }) => [id, fullName]));

/** A draft's answers to the questions that are still asked. */
const keptAnswers = ({ form }: ServicePage, draft: Draft): Answers =>
  Object.fromEntries(
    form.fields.flatMap(({ key }) => (key in draft.answers ? [[key, draft.answers[key]]] : [])),
  );

export const useFilledForm = (options: FilledFormOptions): FilledForm => {
  const { service, record, draft } = options;
  const fields = service.form.fields;
  const [answers, setAnswers] = useState<Answers>(() =>
    draft ? keptAnswers(service, draft) : firstAnswers(service, record, options.words),
  );
  const [customer, setCustomer] = useState<ForColleague | null>(draft?.customer ?? null);
  const [names, setNames] = useState(() => namesIn(draft));
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const markEdited = (key: string): void => setEdited((now) => new Set(now).add(key));

  const answer = (key: string, value: unknown): void => {
    setAnswers((now) => ({ ...now, [key]: value }));
    markEdited(key);
  };
  return {
    answers,
    customer,
    edited,
    answer,
    answerPerson: (key, person) => {
      if (person) setNames((now) => new Map(now).set(person.id, person.fullName));
      answer(key, person?.id ?? null);
    },
    personName: (id) => names.get(id),
    setCustomer: (next) => {
      // The record is the writer's own: its answers are not a colleague's.
      if (next && !customer) setAnswers((now) => withoutPrefill(fields, record, now));
      if (!next && customer) setAnswers((now) => ({ ...prefilledAnswers(fields, record), ...now }));
      setCustomer(next);
      markEdited('customerId');
    },
    replaceBy: (other) => {
      setAnswers(keptAnswers(service, other));
      setCustomer(other.customer);
      setNames((now) => new Map([...now, ...namesIn(other)]));
    },
    markSent: () => setEdited(new Set()),
  };
};
