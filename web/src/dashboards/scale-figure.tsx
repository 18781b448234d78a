import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Panel } from '../components/panel.js';
import type { Scale } from './dashboard-types.js';
import { DefinitionLink } from './definition-link.js';
import { ScoreBars } from './score-bars.js';

interface ScaleFigureProps {
  readonly scale: Scale;
  readonly hrefOf: (metric: string) => string;
}

/** The answers to one more statement: the share in a sentence, the five counts, and who answered. */
export const ScaleFigure = ({ scale, hrefOf }: ScaleFigureProps): ReactElement => (
  <Panel heading={scale.label} aside={<DefinitionLink code={scale.item} of={scale.label} />}>
    <p className="db-statement">“{scale.statement}”</p>
    {scale.withheld ? (
      <p>Too few answers to show ({scale.answers}).</p>
    ) : (
      <>
        <p>{scale.satisfied?.text}</p>
        <ScoreBars
          caption={`Answers by score: ${scale.label}`}
          counts={scale.counts}
          answers={scale.answers}
        />
      </>
    )}
    <p className="db-note">
      {scale.rolledUp && 'Too few answers for your choice alone. '}
      {!scale.withheld && `Shown for ${scale.shownFor}. `}
      {scale.answers > 0 && (
        <Link className="db-print-hidden" href={hrefOf(scale.list.metric)}>
          See the {scale.list.tickets.toLocaleString('en-US')}{' '}
          {scale.list.tickets === 1 ? 'request' : 'requests'} {scale.list.words}
        </Link>
      )}
    </p>
  </Panel>
);
