import type { OpenAPIObject } from '@nestjs/swagger';
import { type KnownProblem, PROBLEM_CATALOGUE, platformProblems } from '@folkmoot/service';

/** Every problem that anything behind the door may answer, by its type. */
export const problemCatalogue = (
  documents: ReadonlyMap<string, OpenAPIObject>,
): ReadonlyMap<string, KnownProblem> => {
  const ofServices = [...documents.values()].flatMap(
    (document) => (document as { [PROBLEM_CATALOGUE]?: readonly KnownProblem[] })[PROBLEM_CATALOGUE] ?? [],
  );
  const own = Object.entries(platformProblems).map(([code, entry]) => ({
    type: `/problems/platform/${code}`,
    ...entry,
  }));
  return new Map([...ofServices, ...own].map((each) => [each.type, each]));
};
