import { type FormEvent, type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../components/button.js';
import { SelectField } from '../components/select-field.js';
import type { Dashboard } from './dashboard-types.js';
import { partnerHref } from './partner-api.js';

/** Period and service; nothing changes until Apply is pressed, and both live in the address. */
export const FilterBar = ({ dashboard }: { readonly dashboard: Dashboard }): ReactElement => {
  const [, navigate] = useLocation();
  const [period, setPeriod] = useState<string>(dashboard.period.code);
  const [service, setService] = useState(dashboard.service?.code ?? '');
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    navigate(partnerHref(dashboard.bureau.code, '', { period, service }));
  };
  return (
    <form className="db-filters" onSubmit={apply} aria-label="Period and service">
      <SelectField
        id="period"
        label="Period"
        placeholder={null}
        value={period}
        onChange={setPeriod}
        choices={dashboard.periods.map(({ code, label }) => ({ value: code, label }))}
      />
      <SelectField
        id="service"
        label="Service"
        placeholder="All services"
        value={service}
        onChange={setService}
        choices={dashboard.services.map(({ code, label }) => ({ value: code, label }))}
      />
      <Button type="submit">Apply</Button>
    </form>
  );
};
