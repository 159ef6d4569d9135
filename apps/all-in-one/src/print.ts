import { DEMO_PASSWORD, people } from './demo/people.js';

export interface Greeting {
  readonly address: string;
  readonly directory: string;
  /** Where mail goes that nobody sends. */
  readonly mailbox: string | undefined;
  readonly demonstration: boolean;
  readonly firstAdministratorToken: string | undefined;
}

/** What whoever has started Folkmoot needs to know next. */
export const greetingOf = (greeting: Greeting): string => {
  const { address, directory, mailbox, demonstration, firstAdministratorToken } = greeting;
  const lines = [
    '',
    `  Folkmoot is ready at  ${address}`,
    `  API documentation     ${address}/api/docs`,
    `  Data                  ${directory}`,
  ];
  if (mailbox !== undefined) lines.push(`  Mail is put into      ${mailbox}`);
  if (demonstration) {
    lines.push('', `  Log in as (password for all: ${DEMO_PASSWORD})`);
    for (const { email, name, roles } of people) {
      if (email === undefined) continue;
      const role = roles?.[0]?.role ?? 'member';
      lines.push(`    ${email.padEnd(22)}${role.padEnd(15)}${name}`);
    }
  }
  if (firstAdministratorToken !== undefined) {
    lines.push(
      '',
      '  There is no administrator yet. Join, log in, and give this token once',
      `  at ${address}/first-administrator`,
      `    ${firstAdministratorToken}`,
    );
  }
  return [...lines, '', '  Stop with Ctrl+C.', ''].join('\n');
};
