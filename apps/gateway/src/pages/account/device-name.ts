/** In this order, since most name others beside themselves. */
const BROWSERS = {
  Edg: 'Edge',
  OPR: 'Opera',
  FxiOS: 'Firefox',
  Firefox: 'Firefox',
  CriOS: 'Chrome',
  Chrome: 'Chrome',
  Safari: 'Safari',
};

const SYSTEMS = {
  iPhone: 'iPhone',
  iPad: 'iPad',
  Android: 'Android',
  CrOS: 'Chromebook',
  Windows: 'Windows',
  'Mac OS X': 'Mac',
  Linux: 'Linux',
};

/** `Firefox, Windows` out of what a browser says of itself; what is not recognised stays as it is. */
export const deviceName = (userAgent: string): string => {
  const known = [BROWSERS, SYSTEMS].flatMap(
    (names) => Object.entries(names).find(([sign]) => userAgent.includes(sign))?.[1] ?? [],
  );
  return known.length > 0 ? known.join(', ') : userAgent;
};
