import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { useFormSend } from '../../app/use-form-send.js';
import { useSettled } from '../../app/use-settled.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Panel } from '../../components/panel.js';
import { RadioField } from '../../components/radio-field.js';
import { TextField } from '../../components/text-field.js';
import type { components } from '../../api/schema.js';
import { PageStates } from '../page-states.js';
import { changeTag, tagEffectsQuery } from './tags-setup-api.js';

type Effects = components['schemas']['TagSweepEffectsView'];
type How = 'rename' | 'delete';

const ways = [
  { value: 'rename', label: 'Give it another word' },
  { value: 'delete', label: 'Delete it' },
];

/** `/admin/tags/:tag`: another word for a tag, one with another tag, or none, on all tickets. */
export const TagPage = (): ReactElement => {
  const { tag: inPath = '' } = useParams<{ tag: string }>();
  const tag = decodeURIComponent(inPath);
  const effects = useQuery(tagEffectsQuery(tag, ''));
  if (effects.isError && asProblem(effects.error).status === 404) return <NotFoundPage />;
  return (
    <>
      <Breadcrumb trail={[{ label: 'Tags', href: '/admin/tags' }]} current={tag} />
      <PageHeading section="Admin">{tag}</PageHeading>
      <PageStates query={effects} what="the tag">
        {(found) => <ChangeForm found={found} />}
      </PageStates>
    </>
  );
};

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`;

const ChangeForm = ({ found }: { readonly found: Effects }): ReactElement => {
  const { tag } = found;
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [how, setHow] = useState<How>('rename');
  const [to, setTo] = useState('');
  const settled = useSettled(how === 'rename' ? to.trim() : '', 300);
  const foreseen = useQuery({ ...tagEffectsQuery(tag, settled), enabled: settled !== '' });
  const refusal = foreseen.isError ? asProblem(foreseen.error).fields[0]?.message : undefined;
  const form = useFormSend<string | null>('tag', async (becomes, repeatKey) => {
    await changeTag({ tag, to: becomes }, repeatKey);
    announce('The tickets are being changed.');
    navigate('/admin/tags');
    await client.invalidateQueries({ queryKey: ['admin'] });
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (how === 'delete') form.send(null);
    else if (to.trim() === '')
      form.refuse([{ message: 'Enter the other word.', fieldId: 'tag-to' }]);
    else form.send(to);
  };
  const tickets = counted(found.tickets, 'ticket', 'tickets');
  return (
    <form onSubmit={submit} noValidate className="cp-stack ad-block">
      <ErrorSummary errors={form.errors} />
      <RadioField
        id="tag-how"
        label="What is to be done with it?"
        choices={ways}
        value={how}
        onChange={(value) => setHow(value as How)}
      />
      {how === 'rename' && (
        <TextField
          id="tag-to"
          label="The other word"
          hint="A tag that is in use already makes the two one."
          width="medium"
          error={form.errorFor('to') ?? (settled === '' ? undefined : refusal)}
          value={to}
          onChange={setTo}
        />
      )}
      <Panel heading="What this will change">
        <p>
          {changeWords(how, found, settled !== '' && !foreseen.isError ? foreseen.data : undefined)}
        </p>
        {(found.views > 0 || found.rules.length > 0) && (
          <p>
            {namedBy(found)} name “{tag}” and are not changed: put them right by hand, or they look
            for a word that no ticket has.
          </p>
        )}
      </Panel>
      <div className="cp-actions">
        <Button type="submit" busy={form.busy}>
          {how === 'delete' ? `Delete it on ${tickets}` : `Change it on ${tickets}`}
        </Button>
      </div>
    </form>
  );
};

const changeWords = (
  how: How,
  { tag, tickets }: Effects,
  foreseen: Effects | undefined,
): string => {
  const on = counted(tickets, 'ticket', 'tickets');
  if (how === 'delete') return `“${tag}” is taken off ${on}. It can’t be undone as a whole.`;
  if (foreseen?.kind === 'merged') {
    return `“${foreseen.becomes}” is in use: ${on} with “${tag}” get it instead, and the two can’t be told apart afterwards.`;
  }
  return foreseen?.becomes
    ? `${on} get “${foreseen.becomes}” in place of “${tag}”.`
    : `${on} have “${tag}”.`;
};

const namedBy = ({ views, rules }: Effects): string =>
  [
    ...(views > 0 ? [counted(views, 'saved view', 'saved views')] : []),
    ...(rules.length > 0
      ? [
          `${rules.length === 1 ? 'the rule' : 'the rules'} ${rules.map((name) => `“${name}”`).join(', ')}`,
        ]
      : []),
  ].join(' and ');
