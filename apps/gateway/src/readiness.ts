import type { ReadinessCheck } from '@folkmoot/service';
import type { Services } from './routes/service-directory.js';

/** Ready when every service says that it is. */
export const serviceReadiness = (services: Services): readonly ReadinessCheck[] =>
  Object.entries(services).map(([name, client]) => ({
    name,
    async check() {
      const { status } = await client.request({ method: 'GET', path: '/health/ready', headers: {} });
      return status === 200 ? { ok: true } : { ok: false, detail: { status } };
    },
  }));
