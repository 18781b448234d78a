import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { Loading } from '../../components/loading.js';
import { explanationQuery } from '../api/ticket-api.js';
import type { ClockExplanation, SlaClockView } from '../desk-types.js';
import { StretchBar } from './stretch-bar.js';

interface WhyThisTimeProps {
  readonly number: string;
  readonly version: number;
  readonly clock: SlaClockView;
}

/** More rows than these fold, so that the dates below stay in sight. */
const rowsInSight = 10;

/** The story of a clock, the sum that anybody can add up by hand, and every date the promise has had. */
export const WhyThisTime = ({ number, version, clock }: WhyThisTimeProps): ReactElement => {
  const why = useQuery(explanationQuery(number, clock.id, version));
  if (why.isError) {
    return (
      <ErrorState
        error={why.error}
        title="We couldn’t explain this time"
        headingLevel={3}
        onRetry={() => void why.refetch()}
      />
    );
  }
  if (!why.data) return <Loading what="the explanation" />;
  return <Explained explanation={why.data} name={clock.label} />;
};

const Explained = ({
  explanation,
  name,
}: {
  readonly explanation: ClockExplanation;
  readonly name: string;
}): ReactElement => (
  <div className="desk-why">
    <StretchBar stretches={explanation.stretches} />
    <ol className="desk-why__story">
      {explanation.sentences.map((sentence, index) => (
        // A sentence may come twice; its place tells it apart, and the list never moves.
        <li key={`${index} ${sentence}`}>{sentence}</li>
      ))}
    </ol>
    <Counted explanation={explanation} />
    <LeftOut explanation={explanation} />
    <Part heading="Adds up">
      <ul className="desk-why__sum">
        {explanation.sum.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
    <Dates explanation={explanation} />
    <CopyAsText explanation={explanation} name={name} />
  </div>
);

const Part = ({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactNode;
}): ReactElement => (
  <section className="desk-why__part">
    <h3>{heading}</h3>
    {children}
  </section>
);

const Counted = ({
  explanation: { sum, zoneName },
}: {
  readonly explanation: ClockExplanation;
}): ReactElement | null => {
  if (sum.rows.length === 0) return null;
  const table = (
    <table className="desk-why__table">
      <caption className="usa-sr-only">Time counted, with the running total</caption>
      <thead>
        <tr>
          <th scope="col">When ({zoneName})</th>
          <th scope="col">Counted</th>
          <th scope="col">Together</th>
        </tr>
      </thead>
      <tbody>
        {sum.rows.map((row) => (
          <tr key={row.from}>
            <th scope="row">
              {row.day}
              <span>{row.times}</span>
            </th>
            <td>{row.counted}</td>
            <td>{row.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Part heading="Counted">
      {sum.rows.length > rowsInSight ? (
        <details>
          <summary>Show the {sum.rows.length} stretches</summary>
          {table}
        </details>
      ) : (
        table
      )}
    </Part>
  );
};

const LeftOut = ({
  explanation: { sum },
}: {
  readonly explanation: ClockExplanation;
}): ReactElement | null => {
  if (sum.leftOut.length === 0) return null;
  return (
    <Part heading="Not counted">
      <ul className="desk-why__left-out">
        {sum.leftOut.map((row) => (
          <li key={`${row.kind} ${row.from}`}>
            <strong>
              {row.why}: {row.clockTime}
            </strong>
            {row.openMs > 0 && `, of it ${row.openTime} of office hours`}
            <span>{row.when}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

const Dates = ({
  explanation: { history },
}: {
  readonly explanation: ClockExplanation;
}): ReactElement | null => {
  if (history.length === 0) return null;
  return (
    <Part heading="The date promised">
      <ol className="desk-why__dates">
        {history.map((change) => (
          <li key={change.at}>
            <time dateTime={change.at}>{change.when}</time>
            <span>{change.words}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
};

type Copying = 'not_yet' | 'copied' | 'refused';

const copyWords: Readonly<Record<Copying, string>> = {
  not_yet: 'Copy as text',
  copied: 'Copied',
  refused: 'Your browser refused to copy',
};

const CopyAsText = ({
  explanation,
  name,
}: {
  readonly explanation: ClockExplanation;
  readonly name: string;
}): ReactElement => {
  const [copying, setCopying] = useState<Copying>('not_yet');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(explanation.text.join('\n'));
      setCopying('copied');
      announce('Copied the explanation');
    } catch {
      setCopying('refused');
      announce(copyWords.refused);
    }
  };
  return (
    <Button
      variant="outline"
      small
      icon="content_copy"
      className="desk-why__copy cp-no-print"
      onClick={() => void copy()}
    >
      {copyWords[copying]}
      <span className="cp-hidden"> {name}</span>
    </Button>
  );
};
