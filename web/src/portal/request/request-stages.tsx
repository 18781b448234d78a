import type { ReactElement } from 'react';
import { Panel } from '../../components/panel.js';
import { StageList, type StageItem } from '../../components/stage-list.js';
import type { RequestStage, RequestView } from '../api/portal-types.js';
import { ended, useDateWords } from '../use-date-words.js';

type DateWords = ReturnType<typeof useDateWords>;

const promiseOf = ({ promisedBy, late }: RequestStage, words: DateWords): string[] => {
  if (promisedBy === null) return [];
  const day = words.day(promisedBy);
  return late
    ? [ended(`We said ${day} and we’re late. We’re sorry`)]
    : [ended(`We expect to be done with it by ${day}`)];
};

const notesOf = (stage: RequestStage, words: DateWords): readonly string[] => {
  const typical = stage.typical ? [stage.typical.words] : [];
  switch (stage.state) {
    case 'reached':
      return stage.passedAt ? [`Done ${words.onDay(stage.passedAt)}`] : [];
    case 'skipped':
      return ['Left out: not needed this time'];
    case 'now':
      return [...promiseOf(stage, words), ...typical];
    case 'to_come':
      return typical;
    case 'left_out':
      return ['Not needed any more'];
  }
};

/** The steps of a request: what is done and when, where it is now and with whom, and what comes. */
export const RequestStages = ({
  request,
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const words = useDateWords();
  const { stages } = request;
  if (!stages) return null;
  const items = stages.items.map((stage): StageItem => ({
    code: stage.code,
    name: stage.name,
    state: stage.state,
    notes: notesOf(stage, words),
  }));
  return (
    <Panel heading="Steps">
      {stages.holder && <p className="portal-holder">{stages.holder}</p>}
      <StageList items={items} />
    </Panel>
  );
};
