import { Histogram, type Registry } from 'prom-client';

/** Seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export type ObserveRequest = (method: string, route: string, status: number, seconds: number) => void;

/** Times requests by route template, so that the number of series does not grow with ids. */
export const requestMetrics = (registry: Registry): ObserveRequest => {
  const histogram = new Histogram({
    name: 'folkmoot_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  return (method, route, status, seconds) => histogram.observe({ method, route, status }, seconds);
};
