/**
 * Posts exactly `comments` comments the way a member does, a few at once. The server is filled through its
 * own door: rows written past it could miss what it keeps beside them.
 */
export async function fill({ url, module, context }, comments) {
  const { requests } = await import(module);
  const { post } = requests(context);
  let begun = 0;
  async function member(client) {
    while (begun < comments) {
      begun += 1;
      const { path, accepted, ...request } = post(client);
      const response = await fetch(url + path, request);
      const body = await response.text();
      if (!accepted(response.status, body))
        throw new Error(`refused while filling: ${response.status} ${body.slice(0, 300)}`);
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, client) => member(client)));
}
