import http from 'node:http';

/** Does `work` over and over on `concurrency` lanes for `seconds`; latencies in ms, sorted, after a warm-up. */
export async function measure(work, how) {
  const [measured] = await measureInTurns([work], { ...how, turns: 1 });
  return measured;
}

/**
 * Measures each of the works for `seconds` in all, in turns, so that what a machine does beside falls on all of them
 * alike; a summary for each.
 */
export async function measureInTurns(works, { concurrency, seconds, turns = 5 }) {
  const measured = works.map(() => ({ latencies: [], took: 0 }));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, work] of works.entries()) {
      await lanes(work, concurrency, Math.min(1, seconds / 4) / turns);
      const startedAt = performance.now();
      measured[at].latencies.push(...(await lanes(work, concurrency, seconds / turns)));
      measured[at].took += (performance.now() - startedAt) / 1_000;
    }
  }
  return measured.map(summary);
}

function summary({ latencies, took }) {
  latencies.sort((a, b) => a - b);
  const at = (share) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
  return {
    n: latencies.length,
    rate: latencies.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

async function lanes(work, concurrency, seconds) {
  const until = performance.now() + seconds * 1_000;
  const latencies = [];
  const lane = async () => {
    while (performance.now() < until) {
      const startedAt = performance.now();
      await work();
      latencies.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return latencies;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/**
 * One request on a kept connection; resolves with status and text, rejects when there is no answer. A kept
 * connection that the server had just let go idle is tried again on a new one.
 */
export async function send(base, asked) {
  try {
    return await sendOnce(base, asked);
  } catch (error) {
    if (!error.onKeptConnection) throw error;
    return sendOnce(base, asked);
  }
}

function sendOnce(base, { method = 'GET', path, headers = {}, body }) {
  const { hostname, port } = new URL(base);
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        ...{ agent, hostname, port, method, path },
        headers: {
          ...headers,
          ...(payload && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          }),
        },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    request.on('error', (error) =>
      reject(Object.assign(error, { onKeptConnection: request.reusedSocket })),
    );
    request.end(payload);
  });
}
