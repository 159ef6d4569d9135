import { type Static, Type } from '@sinclair/typebox';

/** Everything that moderation reads from its environment. */
export const moderationConfiguration = Type.Object({
  FOLKMOOT_AUTOMATIC_CHECKS: Type.Boolean({
    description: 'Whether comments are looked through for what moderators should see: true or false',
    default: true,
  }),
});

export type ModerationConfiguration = Static<typeof moderationConfiguration>;
