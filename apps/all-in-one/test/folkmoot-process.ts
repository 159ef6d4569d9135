import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else text. */
  readonly body: unknown;
}

export interface AskOptions {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The real, built process on a data directory of its own; what a test starts, it stops. */
export class FolkmootProcess {
  #child: ChildProcess | undefined;
  #output = '';
  #address = '';

  private constructor(
    readonly directory: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async create(environment: Readonly<Record<string, string>> = {}): Promise<FolkmootProcess> {
    return new FolkmootProcess(await mkdtemp(join(tmpdir(), 'folkmoot-')), environment);
  }

  get address(): string {
    return this.#address;
  }

  /** Everything that it has printed since the last start. */
  get output(): string {
    return this.#output;
  }

  /** Resolves when it says that it is ready; throws what it printed if it ends before. */
  async start(command: readonly string[] = [process.execPath, MAIN]): Promise<void> {
    this.#output = '';
    const [file, ...args] = command as [string, ...string[]];
    const child = spawn(file, args, {
      env: {
        PATH: process.env['PATH'],
        FOLKMOOT_PORT: '0',
        FOLKMOOT_DATA: this.directory,
        FOLKMOOT_DEMO: 'false',
        FOLKMOOT_ARGON2_MEMORY: '64',
        FOLKMOOT_EVEN_PACE: '0',
        FOLKMOOT_CREDENTIAL_ATTEMPTS: '1000',
        FOLKMOOT_WRITES_PER_MINUTE: '1000000',
        FOLKMOOT_READS_PER_MINUTE: '1000000',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.#output += chunk.toString();
        const ready = /ready at\s+(http:\/\/\S+)/.exec(this.#output);
        if (!ready) return;
        this.#address = ready[1] as string;
        resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`ended with ${code}: ${this.#output}`)));
    });
  }

  /** Starts it and resolves as soon as something holds, ready or not. */
  async startUntil(holds: () => boolean): Promise<void> {
    const started = this.start().catch(() => undefined);
    while (!holds() && (await Promise.race([started.then(() => false), delay(1).then(() => true)])));
  }

  /** Runs it to its end, for starts that fail. */
  async startToFail(command?: readonly string[]): Promise<{ code: number | null; output: string }> {
    const ended = this.start(command).then(
      () => Promise.reject(new Error('it started')),
      () => undefined,
    );
    await ended;
    return { code: this.#child?.exitCode ?? null, output: this.#output };
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }

  async ask(method: string, path: string, { token, body, headers }: AskOptions = {}): Promise<Answer> {
    const response = await fetch(this.#address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** The newest mail in the mailbox folder to an address. */
  async mailTo(email: string): Promise<string> {
    const folder = join(this.directory, 'mailbox');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
    for (const name of names.reverse()) {
      const text = await readFile(join(folder, name), 'utf8');
      if (text.includes(email))
        return text.replaceAll('=\r\n', '').replaceAll('=\n', '').replaceAll('=3D', '=');
    }
    throw new Error(`No mail to ${email} yet`);
  }
}
