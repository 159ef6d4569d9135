export {
  type AdminSocket,
  type AdminSocketOptions,
  serveAdminSocket,
} from './admin-socket/serve-admin-socket.js';
export type { Workplace } from './workplace.js';
