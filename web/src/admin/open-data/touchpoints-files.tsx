import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { SelectField } from '../../components/select-field.js';
import type { TouchpointsChoices } from './open-data-api.js';

/** The files of one office and fiscal quarter in both A-11 formats. */
export const TouchpointsFiles = ({
  choices,
}: {
  readonly choices: TouchpointsChoices;
}): ReactElement => {
  const { offices, quarters, files } = choices;
  const [office, setOffice] = useState(offices[0]?.code ?? '');
  const [quarter, setQuarter] = useState(quarters[0]?.code ?? '');
  if (offices.length === 0 || quarters.length === 0) {
    return <EmptyState heading="There is no quarter to export yet" headingLevel={3} />;
  }
  const query = new URLSearchParams({ office, quarter }).toString();
  return (
    <>
      <p>
        Answers of one office in a fiscal quarter (October to December is Q1), in the formats of OMB
        Circular A-11 Section 280. Restricted requests are left out, names and numbers are taken out
        of comments. Under 10 answers there is no file.
      </p>
      <div className="ad-fields">
        <SelectField
          id="touchpoints-office"
          label="Office"
          value={office}
          onChange={setOffice}
          placeholder={null}
          choices={offices.map(({ code, label }) => ({ value: code, label }))}
        />
        <SelectField
          id="touchpoints-quarter"
          label="Fiscal quarter"
          value={quarter}
          onChange={setQuarter}
          placeholder={null}
          choices={quarters.map(({ code, label }) => ({ value: code, label }))}
        />
      </div>
      <ul className="ad-files">
        {files.map(({ code, label }) => (
          <li key={code}>
            <a href={`/api/v1/admin/touchpoints/${code}?${query}`} download>
              {label}, CSV
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};
