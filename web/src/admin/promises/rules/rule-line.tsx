import type { ReactElement } from 'react';
import { zoneName } from '../../../app/date-words.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import type { PolicyRules } from '../edit/policy-edit-api.js';
import type { TypedRule, TypedWindow } from './typed-rule.js';

interface RuleLineProps {
  readonly rule: TypedRule;
  readonly at: number;
  readonly last: boolean;
  readonly choices: PolicyRules['choices'];
  readonly wrong: readonly string[];
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** A rule of the list in words, with what can be done to it. */
export const RuleLine = (props: RuleLineProps): ReactElement => {
  const { rule, at, last, choices, wrong, open, onOpen, onMove, onRemove } = props;
  const name = rule.name || `Rule ${at + 1}`;
  const policy = choices.policies.find(({ code }) => code === rule.policyCode)?.name;
  return (
    <>
      <h2 className="ad-rules__name">
        {at + 1}. {name}
      </h2>
      <p className="ad-rules__words">
        {wordsOf(rule, choices)} get <strong>{policy ?? 'no policy yet'}</strong>.
      </p>
      {wrong.map((message) => (
        <Alert key={message} tone="error" slim>
          <p>{message}</p>
        </Alert>
      ))}
      <div className="cp-actions ad-rules__acts">
        <Button variant="outline" small icon="edit" aria-expanded={open} onClick={onOpen}>
          {open ? 'Close' : 'Change'}
          <span className="usa-sr-only"> “{name}”</span>
        </Button>
        {at > 0 && (
          <Button variant="plain" small icon="expand_less" onClick={() => onMove(-1)}>
            Up<span className="usa-sr-only"> with “{name}”</span>
          </Button>
        )}
        {!last && (
          <Button variant="plain" small icon="expand_more" onClick={() => onMove(1)}>
            Down<span className="usa-sr-only"> with “{name}”</span>
          </Button>
        )}
        <Button variant="plain" small icon="close" onClick={onRemove}>
          Remove<span className="usa-sr-only"> “{name}”</span>
        </Button>
      </div>
    </>
  );
};

const either = new Intl.ListFormat('en-US', { type: 'disjunction' });

const leads = {
  priorities: 'with priority',
  services: 'about',
  bureaus: 'for',
  offices: 'served by',
} as const;

const wordsOf = (rule: TypedRule, choices: PolicyRules['choices']): string => {
  const parts = (['priorities', 'services', 'bureaus', 'offices'] as const).flatMap((condition) => {
    const codes = rule[condition];
    if (codes.length === 0) return [];
    const names = codes.map(
      (code) => choices[condition].find((choice) => choice.code === code)?.name ?? code,
    );
    return [`${leads[condition]} ${either.format(names)}`];
  });
  if (rule.hours) {
    const { windows, timeZone } = rule.hours;
    parts.push(`filed ${either.format(windows.map(windowWords))} (${zoneName(timeZone)})`);
  }
  return parts.length === 0 ? 'All tickets' : `Tickets ${parts.join(', ')}`;
};

/** "Mon, Tue from 18:00 to 08:00" */
const windowWords = ({ days, from, to }: TypedWindow): string =>
  `${days.map(dayName).join(', ')} from ${from} to ${to}`;

/** "Mon" */
const dayName = (day: string): string => `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
