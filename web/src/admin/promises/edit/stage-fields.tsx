import type { ReactElement } from 'react';
import { ErrorMessage } from '../../../components/error-message.js';
import { SelectField } from '../../../components/select-field.js';
import { PriorityTimes } from './priority-times.js';
import { RowList } from './row-list.js';
import type { TypedStage } from './typed-policy.js';

interface StageFieldsProps {
  readonly stages: readonly TypedStage[];
  /** The stages that services have. */
  readonly known: readonly { readonly code: string; readonly name: string }[];
  readonly errorAt: (id: string) => string | undefined;
  readonly onChange: (stages: readonly TypedStage[]) => void;
}

/** How long each stage of a service may take, by priority. */
export const StageFields = ({
  stages,
  known,
  errorAt,
  onChange,
}: StageFieldsProps): ReactElement => (
  <section className="ad-edit__part" aria-labelledby="stages-heading">
    <h2 id="stages-heading">Stages</h2>
    <p className="ad-note">
      For services that pass stages in order, such as a purchase: each is counted from the end of
      the one before. A stage without a time is passed without a promise.
    </p>
    {errorAt('stages') && <ErrorMessage id="stages-error">{errorAt('stages')}</ErrorMessage>}
    <RowList
      id="stage"
      firstId={stageId}
      rows={stages}
      fresh={{ stage: '', times: {} }}
      onChange={onChange}
      addLabel="Add a stage"
      what="stage"
      rowClass="ad-policy-row"
    >
      {(stage, at, change) => (
        <>
          <SelectField
            id={stageId(at)}
            label="Stage"
            choices={known
              .filter(
                ({ code }) => code === stage.stage || !stages.some((one) => one.stage === code),
              )
              .map(({ code, name }) => ({ value: code, label: name }))}
            value={stage.stage}
            onChange={(code) => change({ stage: code })}
          />
          <PriorityTimes
            idPrefix={`stage-${stage.stage || at}`}
            about={known.find(({ code }) => code === stage.stage)?.name ?? 'the stage'}
            times={stage.times}
            errorAt={errorAt}
            onChange={(times) => change({ times })}
          />
        </>
      )}
    </RowList>
  </section>
);

const stageId = (at: number): string => (at === 0 ? 'stages' : `stage-at-${at}`);
