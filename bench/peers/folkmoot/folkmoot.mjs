import { fill } from '../../load/fill.mjs';
import { removeFolder, workFolder } from '../../work-folder.mjs';
import { launch, UNDER_LOAD } from './launch.mjs';
import { openDiscussion, openSite } from './site.mjs';

/**
 * Folkmoot's side of the comparison: one process on its embedded engines, through the gateway, logged in, all checks
 * on, full durability. Like every peer it exports
 *
 * - `name`: the heading of its columns;
 * - `start({ members, comments, settings })`: in a network of loopback only; gives `url`, `pid`, `module` (URL of a module that
 *   exports `requests(context)`), `context` (JSON for it) and `stop()`.
 *
 * Nothing but JSON passes from `start` to the load's own process.
 */
export const name = 'Folkmoot';

export const REQUESTS = new URL('./requests.mjs', import.meta.url).href;

export async function start({ members, comments, settings = {} }) {
  const directory = workFolder('folkmoot');
  const {
    url,
    pid,
    oneTimeToken,
    stop: stopServer,
  } = await launch(directory, {
    ...UNDER_LOAD,
    ...settings,
  });

  async function stop() {
    await stopServer();
    removeFolder(directory);
  }

  try {
    const { consultation, tokens } = await openSite({ url, directory, members, oneTimeToken });
    const discussion = await openDiscussion(url, tokens[0], consultation);
    const context = { url, consultation, discussion, tokens };
    const peer = { url, pid, module: REQUESTS, context, stop };
    if (comments > 0) await fill(peer, comments);
    return peer;
  } catch (error) {
    await stop();
    throw error;
  }
}
