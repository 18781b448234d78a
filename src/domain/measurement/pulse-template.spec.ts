import {
  a11FirstFormat,
  a11SecondFormat,
  defaultPulse,
  driverCodes,
  driverLabels,
  drivers,
  driversFor,
  driverWords,
  pulseTemplate,
  pulseTemplates,
  pulseWording,
  scaleWords,
} from './pulse-template.js';

const wordings = (template: typeof defaultPulse) => template.items.map(({ wording }) => wording);

describe('the federal wordings', () => {
  it('of the first format are kept word for word, in their order', () => {
    expect(wordings(a11FirstFormat)).toEqual([
      'I am satisfied with the service I received from {service}.',
      'This interaction increased my confidence in {service}.',
      'Any additional feedback on your scores above?',
      'My need was addressed.',
      'It was easy to complete what I needed to do.',
      'It took a reasonable amount of time to do what I needed to do.',
      'I was treated fairly.',
      'Employees I interacted with were helpful.',
      'Any additional feedback for {service}?',
    ]);
    expect(a11FirstFormat.items.length).toBeLessThanOrEqual(15);
  });

  it('of the second format are kept word for word, with the question that goes with each side', () => {
    expect(wordings(a11SecondFormat)).toEqual([
      'This interaction increased my trust in {provider}.',
      'What about this interaction made the difference?',
      'Anything else you want us to know about your experience?',
    ]);
    expect(a11SecondFormat.items[1]?.alternatives).toEqual(['What could have been better?']);
  });

  it('have a word on every point of the scale', () => {
    expect(scaleWords).toEqual([
      'Strongly disagree',
      'Disagree',
      'Neutral',
      'Agree',
      'Strongly agree',
    ]);
  });
});

describe('a pulse', () => {
  it.each(pulseTemplates)(
    '"$title" has each item once and exactly one that must be answered',
    ({ items }) => {
      expect(items.filter(({ required }) => required)).toHaveLength(1);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    },
  );

  it('by default has seven items at most', () => {
    expect(defaultPulse.items.length).toBeLessThanOrEqual(7);
    expect(defaultPulse.items.find(({ required }) => required)?.key).toBe('satisfaction');
  });

  it('is found by code and version', () => {
    expect(pulseTemplate('default', 1)).toBe(defaultPulse);
    expect(pulseTemplate('default', 2)).toBeNull();
    expect(pulseTemplate('nps', 1)).toBeNull();
  });

  it('is asked with the names put in, whatever they hold', () => {
    const names = { service: 'the $& desk', provider: 'the Office of IT' };
    expect(wordings(defaultPulse).map((wording) => pulseWording({ wording }, names))).toContain(
      'I am satisfied with the service I received from the $& desk.',
    );
    expect(pulseWording({ wording: 'I trust {provider}, {provider}.' }, names)).toBe(
      'I trust the Office of IT, the Office of IT.',
    );
  });
});

describe('the drivers', () => {
  it('are the six of the federal list and "other", on both sides, each with words', () => {
    expect(drivers.map((driver) => driverLabels[driver])).toEqual([
      'Effectiveness',
      'Ease',
      'Efficiency',
      'Transparency',
      'Equity and humanity',
      'Employee interaction',
      'Other',
    ]);
    expect(driverCodes).toHaveLength(14);
    expect(driverCodes.every((code) => driverWords[code].length > 0)).toBe(true);
    expect(driverCodes[0]).toBe('positive_effectiveness');
    expect(driverCodes.at(-1)).toBe('negative_other');
  });

  it.each([
    [1, 'negative'],
    [3, 'negative'],
    [4, 'positive'],
    [5, 'positive'],
  ])('after a %i are the %s ones', (score, side) => {
    expect(driversFor(score).side).toBe(side);
  });

  it('are asked for in the federal words', () => {
    expect(driversFor(2).wording).toBe('What could have been better?');
    expect(driversFor(5).wording).toBe('What about this interaction made the difference?');
  });
});
