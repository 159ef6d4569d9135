import { globSync, readFileSync } from 'node:fs';
import { commentRejections } from './comment/comment-rejections.js';
import { consultationRejections } from './consultation/consultation.js';
import { admissionRejections } from './discussion/admission.js';
import { discussionRejections } from './discussion/discussion.js';
import { rejections } from './rejections.js';

const specs = globSync('*/*.spec.ts', { cwd: import.meta.dirname })
  .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  .join('\n');

describe('the catalogue of broken rules', () => {
  it.each(Object.keys(rejections))('%s is provoked by a spec', (code) => {
    expect(specs.replaceAll('"', "'")).toMatch(new RegExp(`'${code}'`));
  });

  it('gives no code to two rules', () => {
    const catalogues = [consultationRejections, discussionRejections, admissionRejections, commentRejections];
    expect(Object.keys(rejections)).toEqual(catalogues.flatMap((one) => Object.keys(one)));
  });

  it('holds one sentence for people each', () => {
    for (const { title } of Object.values(rejections)) expect(title).toMatch(/^[A-Z].{9,}[^.]$/);
  });
});
