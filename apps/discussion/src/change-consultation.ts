import type { ConsultationCommand } from '@folkmoot/discussion-domain';
import type { Caller, CommandAnswer, CommandContext } from '@folkmoot/service';
import { mustOrganise } from './organisers.js';
import type { DiscussionStreams } from './streams.js';

/** A command without what every command on a consultation has. */
type Own<Command> = Command extends unknown ? Omit<Command, 'consultationId' | 'now'> : never;

interface Request {
  readonly consultationId: string;
  readonly caller: Caller;
  readonly context: CommandContext;
}

/** What an organiser does to a consultation that is there: the role for this very one, the decision, the answer. */
export const changeConsultation = async (
  consultations: DiscussionStreams['consultations'],
  { consultationId, caller, context }: Request,
  command: Own<ConsultationCommand>,
): Promise<CommandAnswer> => {
  mustOrganise(caller, consultationId);
  const whole = { ...command, consultationId, now: context.now } as ConsultationCommand;
  const { position } = await consultations.execute(consultationId, whole, context);
  return { id: consultationId, position };
};
