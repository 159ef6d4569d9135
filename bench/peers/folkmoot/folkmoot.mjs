/**
 * Folkmoot's side of the comparison: through the gateway, logged in, all checks on, full durability. Like
 * every peer it exports
 *
 * - `name`: the heading of its columns and the value of `--only`;
 * - `install()`: synchronous, called where there is still a network; builds what `start` runs, and returns at
 *   once when that is done;
 * - `start({ members, comments })`: in a network of loopback only. Starts a server on empty data in a
 *   `workFolder()`, creates a consultation with one open discussion, logs in that many members (one for each
 *   client), posts that many comments to the discussion (`fill()` does it with the `post` below), and returns
 *   - `url`, `pid`,
 *   - `module`: URL of a module beside this one that exports `requests(context)`,
 *   - `context`: JSON for it, with `url`, the discussion and the members' sessions,
 *   - `stop()`: ends every process it started and removes the data. Registered on 'exit' too, for a run that
 *     is broken off.
 *
 * `requests(context)` returns `{ page, post }`, each a function `(client) => ({ method, path, headers, body?,
 * accepted })`:
 *
 * - `page` is the first page, newest first, as a member reads it; its `accepted(status, body)` refuses one
 *   without 20 comments;
 * - `post` says `commentText(client, sequence)`, as every peer does; it is accepted when the comment is
 *   stored.
 *
 * It runs in the load's own process: nothing but JSON passes from `start` to it.
 */
export const name = 'Folkmoot';
