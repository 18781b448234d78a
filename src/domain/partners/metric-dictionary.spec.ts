import { metricCodes, metricDictionary } from './metric-dictionary.js';

describe('the metric dictionary', () => {
  it.each(metricCodes)('says of %s what, how, from what and what is left out', (code) => {
    const { label, what, how, source, leftOut } = metricDictionary[code];
    for (const text of [label, what, how, source, leftOut]) expect(text.length).toBeGreaterThan(3);
    expect(what).toMatch(/\.$/u);
    expect(how).toMatch(/\.$/u);
    expect(source).not.toMatch(/\.$/u);
    expect(leftOut).not.toMatch(/\.$/u);
  });
});
