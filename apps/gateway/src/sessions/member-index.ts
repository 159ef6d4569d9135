/** Which entries belong to a member, so that a change to one need not walk through all. */
export interface MemberIndex {
  add(memberId: string, key: string): void;
  remove(memberId: string, key: string): void;
  of(memberId: string): readonly string[];
}

export const memberIndex = (): MemberIndex => {
  const keys = new Map<string, Set<string>>();
  return {
    add(memberId, key) {
      const known = keys.get(memberId);
      if (known) known.add(key);
      else keys.set(memberId, new Set([key]));
    },
    remove(memberId, key) {
      const known = keys.get(memberId);
      known?.delete(key);
      if (known?.size === 0) keys.delete(memberId);
    },
    of: (memberId) => [...(keys.get(memberId) ?? [])],
  };
};
