import type { Environment } from '@folkmoot/service/configuration';
import { allSettings, settingFaults, unknownSettings } from '../settings/all-settings.js';
import { nearest } from '../settings/nearest.js';
import { type Finding, well, wrong } from './finding.js';

const ABOUT = 'Settings';

export const checkSettings = (env: Environment): readonly Finding[] => {
  const names = allSettings().map(({ name }) => name);
  const findings = [
    ...settingFaults(env).map(({ name, message }) =>
      wrong(ABOUT, `${name} ${message}`, `Set ${name} right, or unset it.`),
    ),
    ...unknownSettings(env).map((name) => {
      const meant = nearest(name, names);
      return meant === undefined
        ? wrong(
            ABOUT,
            `${name} is no setting of Folkmoot`,
            `Unset ${name}; "settings" lists those there are.`,
          )
        : wrong(
            ABOUT,
            `${name} is no setting of Folkmoot: did you mean ${meant}?`,
            `Rename ${name} to ${meant}.`,
          );
    }),
  ];
  const set = names.filter((name) => (env[name] ?? '') !== '').length;
  return findings.length > 0
    ? findings
    : [well(ABOUT, set === 0 ? 'none is set, so all have their defaults' : `${set} set, all of them right`)];
};
