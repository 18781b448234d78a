import type { ReactElement } from 'react';
import { Panel } from '../components/panel.js';
import { TableContainer } from '../components/table-container.js';
import type { Driver, Drivers } from './dashboard-types.js';
import { DefinitionLink } from './definition-link.js';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What people said made the difference: a dot with its interval for each reason, the start as a hollow dot. */
export const DriversFigure = ({ drivers }: { readonly drivers: Drivers }): ReactElement => (
  <Panel
    heading="What made the difference"
    aside={<DefinitionLink code="drivers" of="what made the difference" />}
  >
    <p className="db-finding">{drivers.sentence}</p>
    {!drivers.withheld && (
      <>
        <p className="db-note">
          Share of {drivers.answers.toLocaleString('en-US')} answers that ticked each reason, with
          its 95% interval; {drivers.shownFor}.
          {drivers.startFrom && ` The hollow dot is where we started (${drivers.startFrom}).`}
        </p>
        <Side
          heading="What went well"
          rows={drivers.better}
          withStart={drivers.startFrom !== null}
        />
        <Side
          heading="What could have been better"
          rows={drivers.worse}
          withStart={drivers.startFrom !== null}
        />
      </>
    )}
  </Panel>
);

interface SideProps {
  readonly heading: string;
  readonly rows: readonly Driver[];
  readonly withStart: boolean;
}

const Side = ({ heading, rows, withStart }: SideProps): ReactElement | null =>
  rows.length === 0 ? null : (
    <TableContainer label={heading}>
      <table className="usa-table usa-table--borderless db-drivers">
        <caption>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">Ticked by</th>
            <th scope="col">Share and interval</th>
            {withStart && <th scope="col">Where we started</th>}
            <td aria-hidden="true" className="db-drivers__scale">
              <span>0%</span>
              <span>50%</span>
              <span>100%</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {rows.map((driver) => (
            <tr key={driver.code}>
              <th scope="row">{driver.words}</th>
              <td>{driver.ticked.toLocaleString('en-US')}</td>
              <td className="db-nowrap">
                {percent(driver.share)} ({percent(driver.low)} to {percent(driver.high)})
              </td>
              {withStart && <td>{driver.start === null ? 'No data' : percent(driver.start)}</td>}
              <td aria-hidden="true" className="db-drivers__plot">
                <DotPlot driver={driver} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  );

/** From 0 to 100%: the interval as a line, the share as a dot, the start as a hollow dot. The numbers stand beside it. */
const DotPlot = ({ driver: { share, low, high, start } }: { readonly driver: Driver }) => {
  const x = (value: number): string => `${2 + value * 96}%`;
  return (
    <svg className="db-dots" height="24" width="100%" focusable="false">
      <line className="db-dots__axis" x1={x(0)} x2={x(1)} y1="12" y2="12" />
      <line className="db-dots__interval" x1={x(low)} x2={x(high)} y1="12" y2="12" />
      {start !== null && <circle className="db-dots__start" cx={x(start)} cy="12" r="5" />}
      <circle className="db-dots__dot" cx={x(share)} cy="12" r="4.5" />
    </svg>
  );
};
