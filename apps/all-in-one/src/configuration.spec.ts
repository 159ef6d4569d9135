import { readConfiguration } from './configuration.js';

describe('where people find the site', () => {
  it.each([
    [{}, 'http://127.0.0.1:4000'],
    [{ FOLKMOOT_PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ FOLKMOOT_HOST: '10.0.0.7' }, 'http://10.0.0.7:4000'],
    [{ FOLKMOOT_HOST: '0.0.0.0' }, 'http://localhost:4000'],
    [{ FOLKMOOT_HOST: '::1' }, 'http://localhost:4000'],
    [{ FOLKMOOT_ORIGIN: 'https://talk.example.org' }, 'https://talk.example.org'],
  ])('is, with %j, %s', (env, origin) => {
    expect(readConfiguration(env).FOLKMOOT_ORIGIN).toBe(origin);
  });
});
