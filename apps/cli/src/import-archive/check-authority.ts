import { acceptDisplayName, acceptedOrganisation } from '@folkmoot/identity-domain';
import type { ConsultationLine, DiscussionLine, MemberLine, TimelineLine } from '../archive/archive-lines.js';
import { type Checking, type Fail, mustBeInOrder } from './checking.js';

export const checkConsultation = (line: ConsultationLine, checking: Checking, fail: Fail): void => {
  const { publishedAt, opensAt, closesAt, closedEarly, withdrawn, outcome } = line;
  const given = [publishedAt, opensAt, closesAt].filter((instant) => instant !== undefined).length;
  if (given !== 0 && given !== 3)
    fail('"publishedAt", "opensAt" and "closesAt" stand together, or none of them');
  if (given === 0 && (closedEarly ?? outcome))
    fail('a draft, without "publishedAt", has no "closedEarly" and no "outcome"');
  if (opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt)
    fail('"closesAt" is not after "opensAt"');
  mustBeInOrder(fail, checking.now, ['publishedAt', publishedAt], ['withdrawn.at', withdrawn?.at]);
  mustBeInOrder(fail, checking.now, ['publishedAt', publishedAt], ['outcome.at', outcome?.at]);
  mustBeInOrder(fail, checking.now, ['opensAt', closedEarly && opensAt], ['closedEarly.at', closedEarly?.at]);
  if (closedEarly && closesAt !== undefined && closedEarly.at >= closesAt)
    fail('"closedEarly.at" is not before "closesAt", which is when it was going to close');
  checking.consultation = line;
};

export const checkTimeline = ({ id }: TimelineLine, known: Set<string>, fail: Fail): void => {
  if (known.has(id)) fail(`the timeline entry ${id} stands twice`);
  known.add(id);
};

export const checkDiscussion = (line: DiscussionLine, checking: Checking, fail: Fail): void => {
  const { id, opensAt, closesAt, hosts } = line;
  const { consultation, discussions } = checking;
  if (discussions.has(id)) fail(`the discussion ${id} stands twice`);
  if (new Set(hosts).size < hosts.length) fail('a host stands twice');
  const window = {
    opensAt: opensAt ?? consultation?.opensAt,
    closesAt: closesAt ?? consultation?.closesAt,
  };
  if (window.opensAt !== undefined && window.closesAt !== undefined && window.closesAt <= window.opensAt)
    fail('it does not close after it opens');
  discussions.set(id, line);
};

const acceptedName = (name: string, fail: Fail): string => {
  try {
    return acceptDisplayName(name);
  } catch (error) {
    return fail(`"name": ${(error as Error).message}`);
  }
};

export const checkMember = ({ id, name, organisation }: MemberLine, checking: Checking, fail: Fail): void => {
  const { members } = checking;
  if (members.has(id)) fail(`the member ${id} stands twice`);
  if (organisation !== undefined && name === undefined)
    fail('a former member, without "name", speaks for no organisation');
  if (organisation !== undefined && acceptedOrganisation(organisation) !== organisation)
    fail('"organisation" has spaces too many, or nothing that shows');
  if (name !== undefined) {
    if (acceptedName(name, fail) !== name)
      fail('"name" has spaces too many, or is not in Unicode’s form NFC');
  }
  members.set(id, name);
};
