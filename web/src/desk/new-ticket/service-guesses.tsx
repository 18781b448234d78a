import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { serviceGuessesQuery } from '../api/search-api.js';
import type { ComboOption } from '../combobox.js';
import { useSettled } from '../../app/use-settled.js';

interface ServiceGuessesProps {
  readonly title: string;
  readonly customerId: number | null;
  readonly onChoose: (service: ComboOption) => void;
}

/** Which services the title may be about, each one press away; nothing is chosen by itself. */
export const ServiceGuesses = ({
  title,
  customerId,
  onChoose,
}: ServiceGuessesProps): ReactElement | null => {
  const words = useSettled(title.trim(), 200);
  const guesses = useQuery(serviceGuessesQuery(words, customerId)).data ?? [];
  const names = guesses.map(({ name }) => name).join(', ');
  useEffect(() => {
    if (names !== '') announce(`It may be about: ${names}`, { topic: 'results' });
  }, [names]);
  if (guesses.length === 0 || title.trim() === '') return null;
  return (
    <div className="desk-guesses" role="group" aria-label="Services it may be about">
      <span className="cp-small cp-quiet" aria-hidden="true">
        Is it about
      </span>
      {guesses.map(({ code, name, deskName }) => (
        <Button
          key={code}
          variant="outline"
          small
          onClick={() => onChoose({ key: code, label: name, detail: deskName })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
};
