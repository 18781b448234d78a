import { type ReactElement, useState } from 'react';
import { changeTags } from '../api/tags-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { TagField } from '../tags/tag-field.js';
import { FormFrame } from './form-frame.js';
import { useTicketAct } from './use-ticket-act.js';

interface TagsFormProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}

interface Edit {
  readonly add: string[];
  readonly remove: string[];
}

/** Words on the ticket, for staff alone: type, Enter takes a tag, Enter again saves. */
export const TagsForm = ({ ticket, onClose }: TagsFormProps): ReactElement => {
  const [before] = useState(ticket.tags);
  const [tags, setTags] = useState<readonly string[]>(ticket.tags);
  const [typed, setTyped] = useState('');
  const act = useTicketAct<Edit>({
    ticket,
    idPrefix: 'tags',
    call: (edit, input) => changeTags(edit, input),
    onDone: () => {
      onClose();
      const path = `/desk/tickets/${ticket.number}`;
      showFlash({ tone: 'success', words: 'The tags are saved.', path, place: 'work' });
    },
  });
  const save = (): void => {
    const wanted = typed.trim() === '' ? tags : [...tags, typed.trim()];
    const edit = {
      add: wanted.filter((tag) => !before.includes(tag)),
      remove: before.filter((tag) => !wanted.includes(tag)),
    };
    if (edit.add.length + edit.remove.length > 0) act.run(edit);
    else act.refuse([{ message: 'Choose a tag, or remove one.', fieldId: 'tags-add' }]);
  };
  return (
    <FormFrame
      number={ticket.number}
      heading="Tags"
      act={act}
      button="Save tags"
      busyLabel="Saving…"
      watched={false}
      beginsAt="tags-add"
      onSubmit={save}
      onClose={onClose}
    >
      <TagField
        id="tags-add"
        label="Add a tag"
        hint={`Staff only. ${ticket.customer.fullName} never sees tags.`}
        error={act.errorFor('add') ?? act.errorFor('remove')}
        tags={tags}
        onTags={setTags}
        typed={typed}
        onTyped={setTyped}
      />
    </FormFrame>
  );
};
