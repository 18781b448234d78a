import type { EventStream, StreamMessage } from '../../platform/http/event-stream.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { LiveConnection } from './live-connection.js';
import { noNews } from './news.js';

const at = (next: number) => ({ snapshot: `${next}:${next}:`, takenAt: 7 });
const person = { id: 1 } as SignedInPerson;

/** The other side of a connection: how much room it has, what it got, and how it ended. */
function aPage() {
  const page = {
    lagging: false,
    got: [] as StreamMessage[],
    ended: '',
    room: () => undefined as void,
  };
  const stream = {
    get lagging() {
      return page.lagging;
    },
    closed: false,
    send: (message: StreamMessage) => page.got.push(message),
    onRoom: (act: () => void) => (page.room = act),
    end: () => (page.ended = 'ended'),
    cut: () => (page.ended = 'cut'),
  };
  const connection = new LiveConnection(person, null, stream as unknown as EventStream);
  return { page, connection };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a page that reads more slowly than things happen', () => {
  it('is told all of it at once when it has room, from the last position on', () => {
    const { page, connection } = aPage();
    page.lagging = true;
    connection.tell({ ...noNews, tickets: { 'T-1': 2 }, views: ['mine'] }, at(5));
    connection.tell({ ...noNews, tickets: { 'T-1': 3, 'T-2': 1 }, views: ['mine', 'team'] }, at(9));
    connection.beat(at(9));
    expect(page.got).toEqual([]);
    page.lagging = false;
    page.room();
    expect(page.got).toEqual([
      {
        ...{ id: '7-9-9-', event: 'news' },
        data: { ...noNews, tickets: { 'T-1': 3, 'T-2': 1 }, views: ['mine', 'team'] },
      },
    ]);
    page.room();
    expect(page.got).toHaveLength(1);
  });

  it('is cut off after twenty seconds without room', () => {
    const { page, connection } = aPage();
    page.lagging = true;
    connection.tell({ ...noNews, again: true }, at(5));
    jest.advanceTimersByTime(19_000);
    connection.endWhenDue();
    expect(page.ended).toBe('');
    jest.advanceTimersByTime(2_000);
    connection.endWhenDue();
    expect(page.ended).toBe('cut');
  });
});

describe('a page to which nothing happens', () => {
  it('hears each fifteen seconds that it is not cut off, with a position that moves on', () => {
    const { page, connection } = aPage();
    connection.begin(noNews, at(5));
    connection.beat(at(6));
    jest.advanceTimersByTime(15_000);
    connection.beat(at(8));
    connection.beat(at(9));
    expect(page.got.map(({ event, id }) => [event, id])).toEqual([
      ['news', '7-5-5-'],
      ['beat', '7-8-8-'],
    ]);
  });

  it('has to come back after ten minutes at the latest', () => {
    const { page, connection } = aPage();
    jest.advanceTimersByTime(7 * 60_000);
    connection.endWhenDue();
    expect(page.ended).toBe('');
    jest.advanceTimersByTime(3 * 60_000 + 1);
    connection.endWhenDue();
    expect(page.ended).toBe('ended');
  });
});
