import type { Reproduction } from '@folkmoot/analytics/reproduce';
import { unreachable } from '@folkmoot/kernel';
import type { ExitCode } from '../command-line.js';

/** In words for people, with the exit code of the command. */
export const reproductionText = (reproduction: Reproduction): { text: string; exitCode: ExitCode } => {
  switch (reproduction.result) {
    case 'same':
      return { text: 'The same, bit for bit.\n', exitCode: 0 };
    case 'different': {
      const { at, was, is } = reproduction;
      return {
        text: `Different at ${at}: the file says ${JSON.stringify(was)}, made again it is ${JSON.stringify(is)}.\n`,
        exitCode: 1,
      };
    }
    case 'other-version': {
      const { made, today, code } = reproduction;
      return {
        text:
          `It was made by version ${made} of its rule (Folkmoot ${code}); here it is version ${today}, which may count ` +
          'otherwise.\nRun this command with the Folkmoot that made it.\n',
        exitCode: 1,
      };
    }
    case 'erased-since':
      return {
        text: `Different, as it must be: profiles of ${reproduction.profiles} members that were in it have been erased since.\n`,
        exitCode: 1,
      };
    case 'incomplete':
      return {
        text: `It includes more of ${reproduction.context} than has been heard here (${reproduction.heard} messages without a gap).\n`,
        exitCode: 1,
      };
    case 'no-figure':
      return { text: `This is no figure that can be made again. ${reproduction.why}.\n`, exitCode: 2 };
    default:
      return unreachable(reproduction);
  }
};
