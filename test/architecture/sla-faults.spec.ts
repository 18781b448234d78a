import { readFileSync } from 'node:fs';

const page = readFileSync('docs/sla-faults.md', 'utf8').replaceAll(/\n {6,}/g, ' ');
const { vectors } = JSON.parse(readFileSync('test/data/sla-vectors.json', 'utf8')) as {
  vectors: { id: string }[];
};
const knownVectors = new Set(vectors.map(({ id }) => id));

/** A fault of the page with the lines under it. */
const faults = page
  .split(/^(?=\d+\. \*\*)/m)
  .slice(1)
  .map((text) => ({ number: Number.parseInt(text, 10), text }));
const cited = [...page.matchAll(/^ {3,4}- `([^`]+\.spec\.ts)`: (.+)$/gm)].map(
  ([, file, name]) => [file!, name!.trim()] as const,
);
const citedVectors = [...page.matchAll(/^ {3,4}- vectors (.+)$/gm)].flatMap(([, list]) =>
  [...list!.matchAll(/`([^`]+)`/g)].map(([, id]) => id!),
);

describe('the page of faults', () => {
  test('has all 59, in order', () => {
    expect(faults.map(({ number }) => number)).toEqual(
      Array.from({ length: 59 }, (_, index) => index + 1),
    );
  });

  test('names a test or a vector for each', () => {
    const without = faults.filter(
      ({ text }) => !/^ {3,4}- (vectors `|`[^`]+\.spec\.ts`: )/m.test(text),
    );
    expect(without.map(({ number }) => number)).toEqual([]);
  });

  test('names only vectors that exist', () => {
    expect(citedVectors.length).toBeGreaterThan(50);
    expect(citedVectors.filter((id) => !knownVectors.has(id))).toEqual([]);
  });

  test('names only tests that exist, by their whole name', () => {
    expect(cited.length).toBeGreaterThan(40);
    const missing = cited.filter(([file, name]) => {
      const source = readFileSync(file, 'utf8').replaceAll("\\'", "'");
      return !['(', '\n'].some((before) =>
        ["'", '"', '`'].some((quote) =>
          source.replaceAll(/\(\s+/g, '(').includes(`${before}${quote}${name}${quote}`),
        ),
      );
    });
    expect(missing).toEqual([]);
  });
});
