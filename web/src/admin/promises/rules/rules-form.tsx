import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { announce } from '../../../app/announcer.js';
import { UnsavedGuard } from '../../../app/unsaved-guard.js';
import { useSettled } from '../../../app/use-settled.js';
import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { PublishPart, type TypedPublishing, unpublished } from '../../publications/publish-part.js';
import { againReason, useDraftNote } from '../../use-draft-note.js';
import { useKeptDraft } from '../../use-kept-draft.js';
import { Versions } from '../../versions/versions.js';
import { type Kept, type PolicyRules, rulesCheckQuery } from '../edit/policy-edit-api.js';
import { useChange } from '../edit/use-change.js';
import { WhoGetsIt } from '../edit/who-gets-it.js';
import { RuleFields } from './rule-fields.js';
import { RuleLine } from './rule-line.js';
import { newRule, ruleFieldOf, ruleOf, type TypedRule, typedRuleOf } from './typed-rule.js';

interface RulesDraft extends TypedPublishing {
  readonly rules: readonly TypedRule[];
  readonly applyToOpen: boolean;
}

interface RulesFormProps {
  readonly list: PolicyRules;
  readonly onErrors: (errors: boolean) => void;
}

/** The whole list on paper: order, conditions, and what two rules have in common that must not be. */
export const RulesForm = ({ list, onErrors }: RulesFormProps): ReactElement => {
  const published = list.rules.map(({ rule }) => typedRuleOf(rule as Kept));
  const draft = useKeptDraft<RulesDraft>({
    name: 'policy-rules',
    version: list.version,
    published: { ...unpublished, rules: published, applyToOpen: false },
    isChanged: ({ rules }) => JSON.stringify(rules) !== JSON.stringify(published),
  });
  const { rules: typed, applyToOpen } = draft.typed;
  const setTyped = (next: readonly TypedRule[]): void => draft.set({ rules: next });
  const [edited, setEdited] = useState<number | null>(null);
  const note = useDraftNote(draft.cameBack);
  const { errors, busy, send } = useChange((field) =>
    field === 'effectiveFrom' ? 'effective-date' : 'rules',
  );
  const rules = typed.map(ruleOf);
  const check = useQuery(rulesCheckQuery(useSettled(rules, 400)));
  const refusals = check.data?.refusals ?? [];
  useEffect(() => onErrors(errors.length > 0), [errors, onErrors]);
  const about = (at: number) => refusals.filter(({ field }) => ruleFieldOf(field)?.at === at);
  const errorAt =
    (at: number) =>
    (id: string): string | undefined =>
      about(at).find(({ field }) => ruleFieldOf(field)?.id === id)?.message;
  const move = (at: number, by: 1 | -1): void => {
    const next = [...typed];
    [next[at], next[at + by]] = [next[at + by] as TypedRule, next[at] as TypedRule];
    setTyped(next);
    setEdited(null);
    announce(`${typed[at]?.name ?? 'The rule'} is now rule ${at + by + 1}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const definition = { rules };
    void send({ kind: 'policy_rules', code: 'policy-rules', definition, applyToOpen }, draft.typed);
  };
  return (
    <>
      <UnsavedGuard unsaved={draft.changed && !busy} what="the rules" />
      {note.shown}
      <form className="ad-rules" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {typed.length === 0 && (
          <p className="ad-block">
            There are no rules: every ticket gets the policy of its service.
          </p>
        )}
        <ol className="ad-rules__list" id="rules" tabIndex={-1}>
          {typed.map((rule, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className="ad-rules__rule">
              <RuleLine
                rule={rule}
                at={at}
                last={at === typed.length - 1}
                choices={list.choices}
                wrong={about(at).map(({ message }) => message)}
                open={edited === at}
                onOpen={() => setEdited(edited === at ? null : at)}
                onMove={(by) => move(at, by)}
                onRemove={() => {
                  setTyped(typed.filter((_, place) => place !== at));
                  setEdited(null);
                  announce(`${rule.name || 'The rule'} is removed`);
                }}
              />
              {edited === at && (
                <div className="ad-rules__fields">
                  <RuleFields
                    rule={rule}
                    choices={list.choices}
                    errorAt={errorAt(at)}
                    onChange={(change) =>
                      setTyped(typed.map((one, place) => (place === at ? change : one)))
                    }
                  />
                </div>
              )}
            </li>
          ))}
        </ol>
        <Button
          variant="outline"
          icon="add"
          onClick={() => {
            setTyped([...typed, newRule]);
            setEdited(typed.length);
          }}
        >
          Add a rule
        </Button>
        <PublishPart
          typed={draft.typed}
          set={draft.set}
          errorAt={(id) => errors.find(({ fieldId }) => fieldId === id)?.message}
          busy={busy}
          changed={draft.changed}
          onGiveUp={() => {
            draft.giveUp();
            setEdited(null);
            note.say('The list shows what is published.');
          }}
          hint="Tickets that are filed from then on go by it. Open tickets can only follow what holds at once."
        >
          <WhoGetsIt
            applyToOpen={applyToOpen}
            onChange={(open) => draft.set({ applyToOpen: open })}
          />
        </PublishPart>
      </form>
      <Versions
        versions={list.versions}
        withoutDate="Its publication"
        onRestore={({ version, definition }) => {
          draft.set({
            rules: (definition as { rules: Kept[] }).rules.map(typedRuleOf),
            reason: againReason(draft.typed.reason, version),
          });
          setEdited(null);
          note.sayRestored(version);
        }}
      />
    </>
  );
};
