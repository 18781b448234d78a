import { type ReactElement, type ReactNode, useId } from 'react';

interface SummaryBoxProps {
  readonly heading: ReactNode;
  readonly headingLevel?: 2 | 3;
  readonly children: ReactNode;
}

/** What matters most on the page, set apart. */
export const SummaryBox = ({
  heading,
  headingLevel = 2,
  children,
}: SummaryBoxProps): ReactElement => {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="usa-summary-box" aria-labelledby={id}>
      <div className="usa-summary-box__body">
        <Heading className="usa-summary-box__heading" id={id}>
          {heading}
        </Heading>
        <div className="usa-summary-box__text">{children}</div>
      </div>
    </section>
  );
};
