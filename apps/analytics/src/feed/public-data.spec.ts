import {
  commentReported,
  contracts,
  decisionMade,
  type Envelope,
  memberJoined,
  profileChanged,
} from '@folkmoot/contracts';
import { isForDataTeams, NEVER, publicData } from './public-data.js';

const told = (type: string, data: object) => publicData({ type, data } as Envelope, undefined);

describe('what data teams get of a message', () => {
  it('is nothing that is encrypted for somebody', () => {
    const encrypted = Object.values(contracts)
      .flat()
      .flatMap(({ data }) => Object.entries(data['properties'] as Record<string, { description?: string }>))
      .filter(([, { description }]) => description?.includes('encrypted'))
      .map(([name]) => name);
    expect(new Set(encrypted)).toEqual(new Set(NEVER));
  });

  it('is no name, no profile and no statement', () => {
    expect(told(memberJoined.type, { memberId: 'm', displayName: 'v1.abc', imported: false })).toEqual({
      memberId: 'm',
      imported: false,
    });
    expect(told(profileChanged.type, { memberId: 'm', profileId: 'p', answers: 'v1.abc' })).toEqual({
      memberId: 'm',
      profileId: 'p',
    });
    expect(told(decisionMade.type, { commentId: 'c', statement: 'v1.abc' })).toEqual({ commentId: 'c' });
  });

  it('is not who reported a comment', () => {
    expect(told(commentReported.type, { commentId: 'c', memberId: 'm', reason: 'spam' })).toEqual({
      commentId: 'c',
      reason: 'spam',
    });
  });

  it('is not when somebody has changed their answers', () => {
    expect(isForDataTeams({ type: profileChanged.type } as Envelope)).toBe(false);
  });

  it('is no field that no contract names, and nothing of a type that is not known', () => {
    expect(told(memberJoined.type, { memberId: 'm', imported: true, nickname: 'Rhys' })).toEqual({
      memberId: 'm',
      imported: true,
    });
    expect(told('discussion.something-new.v1', { words: 'secret' })).toEqual({});
  });
});
