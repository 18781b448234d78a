import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { PriorityMark } from '../../components/priority-mark.js';
import { TableContainer } from '../../components/table-container.js';
import { adminHref } from '../admin-api.js';
import type { ServiceRow } from '../admin-types.js';
import { counted } from '../counted.js';
import { ServiceMarks } from './service-marks.js';

/** The services of one office. */
export const ServiceTable = ({
  services,
  label,
}: {
  readonly services: readonly ServiceRow[];
  readonly label: string;
}): ReactElement => (
  <TableContainer label={`Services of the ${label}`}>
    <table className="usa-table usa-table--stacked ad-services">
      <caption className="usa-sr-only">Services of the {label}</caption>
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col">Team</th>
          <th scope="col">Promise</th>
          <th scope="col">Starts as</th>
          <th scope="col">Form</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <tr key={service.code}>
            <th scope="row" data-label="Service">
              <Link href={`/admin/services/${service.code}`}>{service.name}</Link>
              <ServiceMarks service={service} />
            </th>
            <td data-label="Team">{service.team.name}</td>
            <td data-label="Promise">
              <Link href={adminHref(`/promises/${service.policy.code}`, { service: service.code })}>
                {service.policy.name}
              </Link>
            </td>
            <td data-label="Starts as">
              <PriorityMark priority={service.priority.code} />
            </td>
            <td className="ad-nowrap" data-label="Form">
              {counted(service.questions, 'question')}
              <span className="ad-line">version {service.formVersion}</span>
            </td>
            <td data-label="Owner">
              {service.owner.fullName ?? 'Nobody now'}
              <span className="ad-line">{service.owner.title}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);
