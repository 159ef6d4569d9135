/** What a command calls the one who asks; where it is about a member, `memberId` is the other one. */
export const callerField = (aggregate) => (aggregate === 'member' ? 'by' : 'memberId');
