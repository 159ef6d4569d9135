import { lookupForm } from './lookup-form.js';

describe('the form in which an address is looked up', () => {
  it.each([
    ['Rhys@Example.ORG', 'rhys@example.org'],
    [' rhys@example.org ', 'rhys@example.org'],
    ['jürgen@example.org'.normalize('NFD'), 'jürgen@example.org'.normalize('NFC')],
    ['rhys@MÜNCHEN.example', 'rhys@xn--mnchen-3ya.example'],
    ['"a@b"@example.org', '"a@b"@example.org'],
  ])('of %s is %s', (email, form) => {
    expect(lookupForm(email)).toBe(form);
  });
});
