import { explanationData } from '../domain/sla/explanation-data.js';
import type { ClockExplanation } from '../domain/sla/sla-explanation.js';

/** What a command prints of a clock: a heading and the explanation in lines, or one line of JSON. */
export function explanationLines(
  of: string,
  explanation: ClockExplanation,
  json: boolean,
): string[] {
  if (json) return [JSON.stringify(explanationData(explanation))];
  const { metric, cycle, state } = explanation.clock;
  return [
    `${of}: ${metric}, cycle ${cycle}: ${state}`,
    ...explanation.text.map((line) => (line === '' ? '' : `  ${line}`)),
  ];
}
