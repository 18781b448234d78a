import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus may ask for: the process's own figures, request times by route, and what the modules add to `registry`. */
export class RequestMetrics {
  readonly registry = new Registry();
  private readonly seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  /** The process's own figures watch the event loop, so they are only collected where someone may ask. */
  collectProcessFigures(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.seconds.observe({ method, route, status: String(status) }, seconds);
  }
}
