import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorState } from '../../app/error-state.js';
import { SelectField } from '../../components/select-field.js';
import { teamsQuery } from '../api/ticket-api.js';
import { choicesOfTeams } from './desk-choices.js';

interface TeamFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  /** A team that cannot be chosen. */
  readonly except?: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** Chooses one of all teams; says so when they could not be loaded. */
export const TeamField = ({ except, ...field }: TeamFieldProps): ReactElement => {
  const teams = useQuery(teamsQuery);
  return (
    <>
      {teams.isError && (
        <ErrorState
          error={teams.error}
          title="We couldn’t load the teams"
          headingLevel={3}
          onRetry={() => void teams.refetch()}
        />
      )}
      <SelectField
        {...field}
        choices={choicesOfTeams((teams.data ?? []).filter(({ code }) => code !== except))}
      />
    </>
  );
};

/** The team with this code, when the teams are loaded. */
export const useTeam = (code: string) =>
  useQuery(teamsQuery).data?.find((team) => team.code === code);
