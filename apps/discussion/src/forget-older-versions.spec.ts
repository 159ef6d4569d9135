import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { forgetOlderVersions } from './forget-older-versions.js';

describe('what older versions of a read model have left', () => {
  it('is dropped, and nothing else', async () => {
    const documents = sqliteDocuments({ path: ':memory:' });
    const kept = [
      'active-builds',
      'build-progress-comment-page-b1.v2',
      'comment-page-comment-b1.v2',
      'comment-page-comment-b2.v2',
      'comment-page-comment-b1.v3',
      'consultation-page-consultation-b1.v1',
      'member.v1',
    ];
    const older = [
      'build-progress-comment-page-b1.v1',
      'comment-page-comment-b1.v1',
      'comment-page-stance-b3.v1',
    ];
    for (const name of [...kept, ...older]) await documents.collection({ name, indexes: [] });
    await forgetOlderVersions(documents, [
      { name: 'comment-page', version: 2 },
      { name: 'consultation-page', version: 1 },
    ]);
    expect(await documents.names()).toEqual(kept.toSorted());
    await documents.close();
  });
});
