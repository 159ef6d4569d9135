export * from './access.js';
export type { Identify } from './access-guard.js';
export {
  Answer,
  type AnswerOf,
  commandAnswer,
  type CommandAnswer,
  type JsonText,
  jsonText,
} from './answers.js';
export * from './assertion.js';
export * from './assertion-keys.js';
export * from './caller.js';
export * from './canonical-json.js';
export { cleanInput, cleanText } from './clean-input.js';
export * from './clock.js';
export * from './command-context.js';
export * from './configuration.js';
export * from './daily-log.js';
export * from './does.js';
export * from './fields.js';
export * from './health.js';
export * from './http-service.js';
export * from './logging.js';
export { type KnownProblem, openApiDocument, PROBLEM_CATALOGUE, Problems } from './openapi.js';
export * from './parameters.js';
export { problemOf } from './problem-of.js';
export * from './problems.js';
export { POSITION_HEADER, positionIn, QueryPosition, ReadPosition, readPositionOf } from './read-position.js';
export { REQUEST_ID_HEADER, requestIdOf } from './request-id.js';
export * from './request.js';
export * from './retention-setting.js';
export * from './rules.js';
export * as shown from './shown.js';
export * from './shutdown.js';
export * from './streamed.js';
