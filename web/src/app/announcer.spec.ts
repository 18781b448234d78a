interface Region {
  textContent: string;
}

describe('announcements', () => {
  const status: Region = { textContent: '' };
  const said: string[] = [];
  let announce: (message: string, options?: { topic: 'list' }) => void;

  beforeEach(() => {
    jest.useFakeTimers();
    jest.resetModules();
    said.length = 0;
    Object.assign(globalThis, {
      document: { getElementById: (id: string) => (id === 'status' ? status : null) },
      requestAnimationFrame: (speak: () => void) => {
        speak();
        said.push(status.textContent);
      },
    });
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- each test begins with an empty queue
    ({ announce } = require('./announcer.js') as { announce: typeof announce });
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'document');
    Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
  });

  it('come three seconds apart', () => {
    announce('One');
    announce('Two');
    jest.advanceTimersByTime(100);
    expect(said).toEqual(['One']);
    jest.advanceTimersByTime(3_000);
    expect(said).toEqual(['One', 'Two']);
  });

  it('tell of what is selected only the newest, and do not hold up what comes of it', () => {
    announce('List updated');
    jest.advanceTimersByTime(100);
    announce('1 selected', { topic: 'selection' });
    announce('2 selected', { topic: 'selection' });
    announce('2 tickets changed, 0 refused');
    jest.advanceTimersByTime(6_100);
    expect(said).toEqual(['List updated', '2 selected', '2 tickets changed, 0 refused']);
  });

  it('do not wait for news of a list, which are told twice a minute', () => {
    announce('1 new', { topic: 'list' });
    jest.advanceTimersByTime(100);
    announce('1 new, 1 gone', { topic: 'list' });
    jest.advanceTimersByTime(4_000);
    announce('2 tickets put back');
    jest.advanceTimersByTime(100);
    expect(said).toEqual(['1 new', '2 tickets put back']);
    jest.advanceTimersByTime(30_000);
    expect(said).toEqual(['1 new', '2 tickets put back', '1 new, 1 gone']);
  });
});
