import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Panel } from '../../components/panel.js';
import { TextField } from '../../components/text-field.js';
import {
  lockTargets,
  setTargets,
  type Scorecard,
  type ScorecardMeasure,
  type Targets,
} from './scorecards-api.js';

type Typed = Readonly<Partial<Record<ScorecardMeasure['code'], string>>>;

/** Targets that can still be changed: one field a measure, an empty one sets no target. */
export const TargetsForm = ({ scorecard }: { readonly scorecard: Scorecard }): ReactElement => {
  const client = useQueryClient();
  const { measures, officeCode, periodCode, version } = scorecard;
  const [typed, setTyped] = useState<Typed>(() => typedOf(measures));
  const done = (changed: Scorecard, words: string): void => {
    client.setQueryData(['scorecards', officeCode, periodCode], changed);
    void client.invalidateQueries({ queryKey: ['scorecards'], exact: true });
    announce(words);
  };
  const saving = useFormSend('scorecard', async (body: Targets, repeatKey) =>
    done(await setTargets({ scorecard, repeatKey }, body), 'Targets are saved'),
  );
  const locking = useFormSend('scorecard', async (_: object, repeatKey) =>
    done(await lockTargets({ scorecard, repeatKey }), 'Targets are locked'),
  );
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const targets = targetsOf(measures, typed);
    const odd = targets.filter(({ target }) => Number.isNaN(target));
    if (odd.length === 0) saving.send({ targets });
    else saving.refuse(odd.map(({ measure }) => noNumber(measures, measure)));
  };
  const errors = useMemo(
    () => [...saving.errors, ...locking.errors],
    [saving.errors, locking.errors],
  );
  const errorFor = (code: string): string | undefined =>
    saving.errorFor(code) ?? locking.errorFor(code);
  return (
    <form onSubmit={save} noValidate>
      <ErrorSummary errors={errors} />
      <div id="scorecard-targets" tabIndex={-1}>
        {(['speed', 'quality'] as const).map((kind) => (
          <Panel key={kind} heading={kind === 'speed' ? 'Speed' : 'Quality'}>
            {kind === 'quality' && <p>At least one of these, when there is a target for speed.</p>}
            {measures
              .filter((measure) => measure.kind === kind)
              .map((measure) => (
                <TextField
                  key={measure.code}
                  id={`scorecard-${measure.code}`}
                  label={measure.label}
                  hint={measure.direction === 'at_least' ? 'At least' : 'At most'}
                  optional
                  error={errorFor(measure.code)}
                  value={typed[measure.code] ?? ''}
                  onChange={(value) => setTyped({ ...typed, [measure.code]: value })}
                  width="medium"
                  suffix={measure.unit === 'percent' ? '%' : 'hours'}
                  input={{ inputMode: 'decimal' }}
                />
              ))}
          </Panel>
        ))}
      </div>
      <div className="cp-actions">
        <Button type="submit" busy={saving.busy}>
          Save targets
        </Button>
        {version > 0 && (
          <Button variant="outline" busy={locking.busy} onClick={() => locking.send({})}>
            Lock the saved targets
          </Button>
        )}
      </div>
      <p className="cp-quiet">Once they are locked, nobody can change them.</p>
    </form>
  );
};

const typedOf = (measures: readonly ScorecardMeasure[]): Typed =>
  Object.fromEntries(
    measures.map(({ code, target }) => [code, target === null ? '' : String(target)]),
  );

const noNumber = (
  measures: readonly ScorecardMeasure[],
  code: ScorecardMeasure['code'],
): FormError => {
  const label = measures.find((measure) => measure.code === code)?.label ?? code;
  return { message: `${label}: enter a number, such as 90 or 16.5.`, fieldId: `scorecard-${code}` };
};

const targetsOf = (measures: readonly ScorecardMeasure[], typed: Typed): Targets['targets'] =>
  measures
    .map(({ code }) => ({ measure: code, words: (typed[code] ?? '').trim().replace(/%$/, '') }))
    .filter(({ words }) => words !== '')
    .map(({ measure, words }) => ({ measure, target: Number(words.replace(',', '.')) }));
