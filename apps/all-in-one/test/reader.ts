import type { FolkmootProcess } from './folkmoot-process.js';

/** A browser without script: follows links and redirects, fills in forms, keeps cookies. */
export class Reader {
  #cookies = new Map<string, string>();
  #html = '';
  #path = '/';

  constructor(private readonly site: FolkmootProcess) {}

  get html(): string {
    return this.#html;
  }

  /** Path, query and fragment of the page that is shown. */
  get path(): string {
    return this.#path;
  }

  async open(path: string): Promise<number> {
    return this.#go('GET', path);
  }

  /** The link with exactly this name. */
  async follow(name: string): Promise<number> {
    for (const [, attributes = '', text = ''] of this.#html.matchAll(/<a ([^>]*)>([\s\S]*?)<\/a>/g)) {
      if (text.replaceAll(/<[^>]+>/g, '').trim() === name) return this.open(attributeOf(attributes, 'href'));
    }
    throw new Error(`No link ${name} on ${this.#path}`);
  }

  /** Sends the first form whose action ends so, with its hidden fields. */
  async submit(
    action: string,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<number> {
    for (const [, attributes = '', content = ''] of this.#html.matchAll(
      /<form ([^>]*)>([\s\S]*?)<\/form>/g,
    )) {
      const target = attributeOf(attributes, 'action');
      if (!target.endsWith(action)) continue;
      const hidden = [...content.matchAll(/<input ([^>]*)>/g)]
        .filter(([, one = '']) => one.includes('type="hidden"'))
        .map(([, one = '']) => [attributeOf(one, 'name'), attributeOf(one, 'value')] as const);
      return this.#go('POST', target, { ...Object.fromEntries(hidden), ...fields }, headers);
    }
    throw new Error(`No form to ${action} on ${this.#path}`);
  }

  /** Sends what a page of before had a form for. */
  async send(action: string, fields: Readonly<Record<string, string>>): Promise<number> {
    return this.#go('POST', action, fields);
  }

  async #go(
    method: 'GET' | 'POST',
    target: string,
    fields?: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<number> {
    const [path = '', fragment] = target.split('#');
    const response = await fetch(this.site.address + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
      ...(fields && { body: new URLSearchParams(fields) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] as string).split('=');
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) {
      await response.body?.cancel();
      return this.#go('GET', location);
    }
    this.#html = await response.text();
    this.#path = path + (fragment === undefined ? '' : `#${fragment}`);
    return response.status;
  }
}

const attributeOf = (attributes: string, name: string): string => {
  const value = new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
};
