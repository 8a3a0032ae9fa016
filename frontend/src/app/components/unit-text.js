/** What is said of a unit, in words. */

import { t } from '../i18n.js';
import { capabilityName } from './response.js';
import { statusName } from './unit-sign.js';

/** @typedef {import('../data/units.js').Unit} Unit */

/** 12 s, 4 min, 3 h: more precisely nobody reads it. @param {number} seconds */
export const roughly = (seconds) =>
  seconds < 60 ? t('age.seconds', { n: seconds }) : seconds < 3600 ? t('age.minutes', { n: Math.floor(seconds / 60) }) : t('age.hours', { n: Math.floor(seconds / 3600) });

/** From what it is known where a unit is, and how old that is. @param {Pick<Unit, 'fixAt' | 'stale' | 'atHome'>} unit @param {(time: string) => number} secondsSince */
export const fixOf = ({ fixAt, stale, atHome }, secondsSince) => {
  if (fixAt === null) {
    return t('unit.atStation');
  }
  const age = roughly(secondsSince(fixAt));
  return stale ? t(atHome ? 'unit.staleAtStation' : 'unit.stale', { age }) : t('unit.fix', { age });
};

/** All by which it can be found. @param {Unit} unit @param {(code: string) => string} agencyName */
export const unitText = ({ callSign, agency, kind, status, incident, capabilities }, agencyName) =>
  [callSign, agencyName(agency), agency, kind, statusName(status), incident?.number ?? '', ...capabilities.map(capabilityName)].join(' ');
