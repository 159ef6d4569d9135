import { requireSafeSqlite } from '@folkmoot/sqlite';
import { type Finding, well, wrong } from './finding.js';

const ABOUT = 'Engine';

interface Versions {
  readonly node: string;
  readonly sqlite?: string | undefined;
}

/** Node brings SQLite; an old one can damage data. */
export const checkEngine = ({ node, sqlite }: Versions): readonly Finding[] => {
  try {
    requireSafeSqlite(sqlite);
    return [well(ABOUT, `Node ${node} with SQLite ${sqlite}`)];
  } catch (error) {
    return [
      wrong(
        ABOUT,
        `Node ${node}: ${(error as Error).message}`,
        'Start Folkmoot with npm start and npm run folkmoot, which bring their own Node.',
      ),
    ];
  }
};
