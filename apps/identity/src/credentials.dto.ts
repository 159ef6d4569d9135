import { Text } from '@folkmoot/service';

/** The rule on passwords is the domain's; this bound only keeps a text from being absurd. */
export const PasswordField = (): PropertyDecorator => Text({ min: 1, max: 1_000 });

export const TokenField = (): PropertyDecorator => Text({ min: 1, max: 200 });
