import { requireSafeSqlite } from './version.js';

describe('the version of SQLite', () => {
  test.each(['3.51.3', '3.51.10', '3.52.0', '3.53.4', '4.0.0'])('%s may be trusted with data', (version) => {
    expect(requireSafeSqlite(version)).toBeUndefined();
  });

  test.each(['3.51.2', '3.50.9', '3.9.9', '2.99.99', '', undefined])('%s is refused by name', (version) => {
    expect(() => requireSafeSqlite(version)).toThrow(
      `SQLite ${version ?? '(none)'} is too old: 3.51.3 or newer`,
    );
  });
});
