import type { ReactElement } from 'react';
import { DefinitionList } from '../../components/definition-list.js';
import { Panel } from '../../components/panel.js';
import type { Overview } from '../admin-types.js';
import { counted } from '../counted.js';
import { useMoments } from '../use-moments.js';

/** Which software answers, and where its data are. */
export const ServerFacts = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { server, database, clocks } = overview;
  const { moment, momentAlone } = useMoments();
  const pending = database.migrationsPending;
  return (
    <Panel heading="This server">
      <DefinitionList
        items={[
          {
            term: 'Version',
            value: `Counterpart ${server.version} on Node.js ${server.nodeVersion}`,
          },
          { term: 'Running since', value: momentAlone(server.startedAt) },
          { term: 'Runs as', value: modeWords(server) },
          {
            term: 'Background work',
            value: server.jobs
              ? 'Done by this server'
              : 'Left to another server (JOBS is off here)',
          },
          {
            term: 'Database',
            value: `${database.embedded ? 'Embedded PostgreSQL' : 'PostgreSQL'} ${database.version}, ${sizeWords(database.sizeBytes)}`,
          },
          { term: 'Time-zone data', value: clocks.ownZoneData },
          {
            term: 'SLA clocks',
            value: clocks.comparedAt
              ? `Compared with their events ${moment(clocks.comparedAt)}: ${counted(clocks.comparedTickets, 'ticket')}, ${clocks.differences === 0 ? 'no difference' : counted(clocks.differences, 'difference')}`
              : 'Not compared with their events yet, that is done every night',
          },
          {
            term: 'Migrations',
            value:
              pending.length === 0
                ? `Up to date, ${counted(database.migrationsApplied, 'migration')} applied`
                : `${pending.length} to apply: ${pending.join(', ')}`,
          },
        ]}
      />
    </Panel>
  );
};

const modeWords = ({ production, demo }: Overview['server']): string => {
  if (production) return demo ? 'Production, with demo data' : 'Production';
  return demo ? 'Demo, with demo sign-ins' : 'Development';
};

const sizeWords = (bytes: number): string => {
  const mega = bytes / 1_000_000;
  return mega < 1_000 ? `${Math.round(mega)} MB` : `${(mega / 1_000).toFixed(1)} GB`;
};
