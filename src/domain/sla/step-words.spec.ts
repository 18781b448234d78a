import { stepAhead, stepDone, stepPoint, stepReasons } from './step-words.js';

const team = (code: string) => `the ${code} team`;
const words = (action: string, receiver: string | null = null) => [
  stepAhead({ action, receiver } as never, team),
  stepDone({ action, receiver } as never, team),
];

test('steps are told as what will happen and as what happened', () => {
  expect(words('notify', 'team_lead')).toEqual(["Tell the team's lead", "Told the team's lead"]);
  expect(words('notify', null)).toEqual(['Tell the team', 'Told the team']);
  expect(words('raise_priority')).toEqual(['Raise the priority', 'Raised the priority']);
  expect(words('reassign', 'team_lead')[0]).toBe("Give it to the team's lead");
  expect(words('reassign', 'network')[1]).toBe('Gave it to the network team');
  expect(words('reassign')[1]).toBe('Gave it to the  team');
  expect(words('reassign', 'nobody')[0]).toBe('Put it back into the queue');
  expect(words('tell_bureau_lead')[1]).toBe("Told the bureau's lead");
  expect(words('ask_owner_for_date')[0]).toBe('Ask the owner for a new date');
});

test('they say when they are due', () => {
  expect(stepPoint({ percent: 150 })).toBe('when 150% of the time is used');
  expect(stepPoint({ percent: null })).toBe('when the promise is missed');
});

test('a step that was not done says why in a sentence of its own', () => {
  const sentences = Object.values(stepReasons);
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
});
