import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { RadioField } from '../../components/radio-field.js';
import { sendReview, type Audit, type AuditDimension, type Review } from './audits-api.js';

interface Given {
  readonly score: string;
  readonly evidence: string;
}

type Dimension = Review['scores'][number]['dimension'];

const nothing: Given = { score: '', evidence: '' };

/** Nine scores with what each rests on; sent once, and never changed. */
export const ReviewForm = ({ audit }: { readonly audit: Audit }): ReactElement => {
  const client = useQueryClient();
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const form = useFormSend('audit', async (body: Review, repeatKey) => {
    const changed = await sendReview(audit, body, repeatKey);
    announce('Your review is in');
    client.setQueryData(['cx-audits', audit.officeCode, audit.fiscalYear], changed);
    void client.invalidateQueries({ queryKey: ['cx-audits'], exact: true });
  });
  const change = (code: string, part: Partial<Given>): void =>
    setGiven({ ...given, [code]: { ...(given[code] ?? nothing), ...part } });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    form.send({
      scores: Object.entries(given)
        .filter(([, { score }]) => score !== '')
        .map(([dimension, { score, evidence }]) => ({
          ...{ dimension: dimension as Dimension, evidence },
          score: Number(score),
        })),
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary errors={form.errors} />
      <Panel heading="Your review">
        <p>
          Score what you have seen yourself, and say what the score rests on: requests you read,
          pages you tried, figures from above.
        </p>
        {audit.dimensions.map((dimension) => (
          <div key={dimension.code} className="db-audit">
            <RadioField
              id={`audit-${dimension.code}-score`}
              label={dimension.label}
              error={form.errorFor(`${dimension.code}-score`)}
              value={given[dimension.code]?.score ?? ''}
              onChange={(score) => change(dimension.code, { score })}
              choices={choicesOf(dimension)}
            />
            <LongTextField
              id={`audit-${dimension.code}-evidence`}
              label="What it rests on"
              error={form.errorFor(`${dimension.code}-evidence`)}
              value={given[dimension.code]?.evidence ?? ''}
              onChange={(evidence) => change(dimension.code, { evidence })}
              maxLength={2000}
              textarea={{ rows: 2 }}
            />
          </div>
        ))}
        <div className="cp-actions">
          <Button type="submit" busy={form.busy}>
            Send my review
          </Button>
        </div>
        <p className="cp-quiet">It can’t be changed afterwards.</p>
      </Panel>
    </form>
  );
};

const choicesOf = ({ anchors: [lowest, middle, highest] }: AuditDimension) => [
  { value: '1', label: `1: ${lowest}` },
  { value: '2', label: '2' },
  { value: '3', label: `3: ${middle}` },
  { value: '4', label: '4' },
  { value: '5', label: `5: ${highest}` },
];
