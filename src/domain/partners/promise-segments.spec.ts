import { promiseSegments } from './promise-segments.js';

const eastern = { group: 'America/New_York', judged: 200, met: 180 };

describe('promises by where customers work', () => {
  it('name the time zone that is clearly worse served, with the points', () => {
    const found = promiseSegments([eastern, { group: 'America/Denver', judged: 60, met: 36 }]);
    expect(found.sentence).toBe('We keep fewer promises in Mountain Time than elsewhere.');
    expect(found.segments).toMatchObject([
      { label: 'Eastern Time', verdict: 'better', share: '90% (95% interval 85% to 93%)' },
      { label: 'Mountain Time', verdict: 'worse', judged: 60, met: 36 },
    ]);
    expect(found.segments[1]!.difference).toMatch(/^Worse than elsewhere, by \d+ to \d+ points$/);
    expect(found.segments[0]!.difference).toMatch(/^Better than elsewhere/);
  });

  it('name one that is clearly better, where none is clearly worse', () => {
    const found = promiseSegments([
      { group: 'America/New_York', judged: 200, met: 198 },
      { group: 'America/Chicago', judged: 30, met: 27 },
      { group: 'America/Denver', judged: 30, met: 27 },
      { group: 'America/Los_Angeles', judged: 30, met: 27 },
    ]);
    expect(found.sentence).toBe('We keep more promises in Eastern Time than elsewhere.');
  });

  it('say that there is no clear difference where chance would do', () => {
    const found = promiseSegments([eastern, { group: 'America/Denver', judged: 20, met: 17 }]);
    expect(found.sentence).toBe('No time zone is clearly better or worse served than the others.');
    expect(found.segments.map(({ difference }) => difference)).toEqual([
      'No clear difference',
      'No clear difference',
    ]);
  });

  it('put zones with few promises together, and leave out what is still too little', () => {
    const few = (group: string, judged: number) => ({ group, judged, met: judged });
    const found = promiseSegments([eastern, few('Pacific/Guam', 6), few('Pacific/Honolulu', 5)]);
    expect(found.segments.map(({ label, judged }) => [label, judged])).toEqual([
      ['Eastern Time', 200],
      ['Other time zones', 11],
    ]);
    expect(promiseSegments([eastern, few('Pacific/Guam', 9)]).segments).toEqual([]);
    expect(promiseSegments([]).sentence).toBe('There are not enough time zones to compare.');
  });

  it('compare headquarters and field', () => {
    const at = (group: string, judged: number, met: number) => ({ group, judged, met });
    const found = promiseSegments([at('headquarters', 100, 95), at('field', 200, 150)], 'place');
    expect(found.sentence).toBe('We keep fewer promises in the field than elsewhere.');
    expect(found.segments.map(({ label }) => label)).toEqual(['The field', 'Headquarters']);
    expect(promiseSegments([at('headquarters', 9, 9), at('field', 200, 150)], 'place')).toEqual({
      sentence:
        'Headquarters and field can’t be compared: one of them has fewer than ten promises.',
      segments: [],
    });
    expect(
      promiseSegments([at('headquarters', 50, 45), at('field', 50, 45)], 'place').sentence,
    ).toBe('Headquarters and field are served alike, as far as chance lets us tell.');
  });
});
