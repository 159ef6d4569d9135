import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whom an address stands for when requests are counted: a household has a whole /64 network of IPv6 addresses. */
export const clientOf = (address: string): string => {
  if (!address.includes(':')) return address;
  const mapped = MAPPED.exec(address);
  if (mapped) return mapped[1] as string;
  return isIPv6(address) ? networkOf(address) : address;
};

const networkOf = (address: string): string => {
  const [head = '', tail] = (address.split('%')[0] as string).toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};
