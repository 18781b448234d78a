import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';

type Office = components['schemas']['OfficeCharterView'];

/** What an office says customers may expect, in its own words. */
export const Charter = ({ office }: { readonly office: Office }): ReactElement => {
  const { charter, deskName } = office;
  if (!charter) return <p>The {deskName} has not written its charter yet.</p>;
  return (
    <div className="portal-charter">
      <Points heading={`What the ${deskName} does for you`} points={charter.weWill} />
      <Points heading="What helps us help you" points={charter.youCan} />
      <section>
        <h3>If we did not keep to it</h3>
        <p>{charter.ifNot}</p>
      </section>
    </div>
  );
};

interface PointsProps {
  readonly heading: string;
  readonly points: readonly string[];
}

const Points = ({ heading, points }: PointsProps): ReactElement => (
  <section>
    <h3>{heading}</h3>
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </section>
);
