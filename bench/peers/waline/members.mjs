const PASSWORD = 'correct horse battery staple';

async function call(url, path, body) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (answer.errno !== 0) throw new Error(`Waline refused ${path}: ${JSON.stringify(answer)}`);
  return answer.data;
}

/**
 * Registers and logs in. The first account of a Waline is its administrator, whose comments skip the checks
 * for duplicates and frequency; it is made and left unused, so that the members are ordinary ones.
 */
export async function logInMembers(url, count) {
  await register(url, 'administrator');
  const members = [];
  for (let n = 1; n <= count; n += 1) {
    const { nick, mail } = await register(url, `member${n}`);
    const { token } = await call(url, '/api/token', { email: mail, password: PASSWORD });
    members.push({ token, nick, mail });
  }
  return members;
}

async function register(url, nick) {
  const mail = `${nick}@example.org`;
  await call(url, '/api/user', { display_name: nick, email: mail, password: PASSWORD, url: '' });
  return { nick, mail };
}
