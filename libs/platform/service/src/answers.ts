import { ApiExtension } from '@nestjs/swagger';
import type { Static, TSchema } from '@sinclair/typebox';
import * as shown from './shown.js';

/** Where a handler's answer waits until the document is made. */
export const ANSWER = 'x-answer';

type Unchangeable<Value> = Value extends string | number | boolean
  ? Value
  : { readonly [Key in keyof Value]: Unchangeable<Value[Key]> };

/** The type of what a schema made of {@link shown} describes. */
export type AnswerOf<Schema extends TSchema> = Unchangeable<Static<Schema>>;

declare const shape: unique symbol;

/** A JSON text that is known to hold such a value: for what is kept ready to be sent. */
export type JsonText<Value> = string & { readonly [shape]: Value };

export const jsonText = <Value>(value: Value): JsonText<Value> => JSON.stringify(value) as JsonText<Value>;

type Sent<Value> = Value | JsonText<Value>;

/**
 * Documents what a handler answers when all is well, under the status that Nest gives it. The compiler refuses a handler
 * that returns something else; nothing is checked while it runs.
 */
export const Answer =
  <Schema extends TSchema>(schema: Schema) =>
  <Handler extends (...given: never[]) => Sent<AnswerOf<Schema>> | Promise<Sent<AnswerOf<Schema>>>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    (ApiExtension(ANSWER, schema) as MethodDecorator)(target, key, descriptor);
  };

export const commandAnswer = shown.named(
  'CommandAnswer',
  {
    id: shown.id('What the command was about, or what it made.'),
    position: shown.position('Where in the log its effect is. A read that carries it shows the effect.'),
  },
  'It was done, or had been done before under the same Idempotency-Key.',
);
export type CommandAnswer = AnswerOf<typeof commandAnswer>;
