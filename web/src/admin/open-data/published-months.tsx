import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { fileHref, type PublishedMonth } from './open-data-api.js';

/** What is out, newest first, with every file. */
export const PublishedMonths = ({
  months,
}: {
  readonly months: readonly PublishedMonth[];
}): ReactElement =>
  months.length === 0 ? (
    <EmptyState heading="Nothing has been published yet" headingLevel={3} />
  ) : (
    <ol className="ad-open-months">
      {months.map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </ol>
  );

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

const Month = ({ month }: { readonly month: PublishedMonth }): ReactElement => {
  const files = [
    { file: 'all.json', label: 'Everything, JSON' },
    { file: 'dictionary.csv', label: 'Data dictionary, CSV' },
    ...month.files.map(({ code, title }) => ({ file: `${code}.csv`, label: `${title}, CSV` })),
  ];
  return (
    <li>
      <h3>{month.label}</h3>
      <p className="cp-quiet">
        Signed by {month.signedName}, {month.signedAs}, on {day.format(new Date(month.publishedAt))}
      </p>
      <blockquote className="ad-signed-note">{month.note}</blockquote>
      <ul className="ad-files">
        {files.map(({ file, label }) => (
          <li key={file}>
            <a href={fileHref(month.month, file)} download>
              {label}
              <span className="usa-sr-only">, {month.label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="cp-quiet ad-hash">Hash: {month.hash}</p>
    </li>
  );
};
