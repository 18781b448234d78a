import type { ReactElement } from 'react';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import type { Answers, Draft, ServiceField } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';
import { answerInWords } from './answers-in-words.js';

interface DraftConflictProps {
  readonly form: readonly ServiceField[];
  readonly mine: Answers;
  readonly theirs: Draft;
  readonly personName: (id: number) => string | undefined;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** The draft was changed on another device: both are shown where they differ, and you choose. */
export const DraftConflict = ({
  form,
  mine,
  theirs,
  personName,
  onKeepMine,
  onTakeTheirs,
}: DraftConflictProps): ReactElement => {
  const words = useDateWords();
  const different = form.filter(
    ({ key }) => JSON.stringify(mine[key] ?? '') !== JSON.stringify(theirs.answers[key] ?? ''),
  );
  return (
    <Alert
      tone="warning"
      role="alert"
      heading={`You changed this draft on another device ${words.moment(theirs.updatedAt)} ${words.zone}`}
    >
      <p>Choose which answers to keep. The others are then gone.</p>
      {different.length > 0 && (
        <DefinitionList
          items={different.map((field) => ({
            term: field.label,
            value: (
              <>
                <strong>This page:</strong>{' '}
                {answerInWords(field, mine[field.key], personName) || 'no answer'}
                <br />
                <strong>Other device:</strong>{' '}
                {answerInWords(field, theirs.answers[field.key], personName) || 'no answer'}
              </>
            ),
          }))}
        />
      )}
      <div className="cp-actions">
        <Button onClick={onKeepMine}>Keep what is on this page</Button>
        <Button variant="outline" onClick={onTakeTheirs}>
          Use the other device’s answers
        </Button>
      </div>
    </Alert>
  );
};
