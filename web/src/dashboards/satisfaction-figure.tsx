import type { ReactElement, ReactNode } from 'react';
import { Panel } from '../components/panel.js';
import type { Satisfaction } from './dashboard-types.js';
import { ScoreBars } from './score-bars.js';

interface SatisfactionFigureProps {
  readonly satisfaction: Satisfaction;
  readonly children: ReactNode;
}

/** All five counts first, then the shares with their intervals, and who was asked. */
export const SatisfactionFigure = ({
  satisfaction,
  children,
}: SatisfactionFigureProps): ReactElement => (
  <Panel id="satisfaction" heading="Satisfaction" aside={!satisfaction.withheld && children}>
    <p className="db-statement">“{satisfaction.statement}”</p>
    {satisfaction.withheld ? (
      <p>
        Too few answers to show ({satisfaction.answers}). We show satisfaction from ten answers on,
        so that nobody can tell who said what.
      </p>
    ) : (
      <>
        <p className="db-note">
          {satisfaction.rolledUp && 'Too few answers for your choice alone. '}Shown for{' '}
          {satisfaction.shownFor}: {satisfaction.answers.toLocaleString('en-US')} answers.
        </p>
        <ScoreBars
          caption="Answers by score"
          counts={satisfaction.counts}
          answers={satisfaction.answers}
        />
        <p>{satisfaction.satisfied?.text}</p>
        <p>{satisfaction.stronglySatisfied?.text}</p>
      </>
    )}
    <p className="db-note">{satisfaction.response.text}</p>
    <p className="db-note">{satisfaction.counted}</p>
  </Panel>
);
