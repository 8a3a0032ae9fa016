/** Which agencies, stations, units, crews and contacts there are, as rows of a region's files: every cell is a text. */

import { request } from './http.js';

/** @typedef {Record<string, string>} Row */
/** @typedef {{version: number, by: string, units: Row[], crews: Row[]}} Roster */
/** @typedef {{version: number, by: string, agencies: Row[], stations: Row[]}} AgencyList */
/** @typedef {{version: number, by: string, contacts: Row[]}} ContactList */

export const UNIT_COLUMNS = ['callSign', 'agency', 'station', 'kind', 'vehicleClass', 'capabilities', 'crewSize', 'equipment', 'alerts'];
export const CREW_COLUMNS = ['unit', 'name', 'phone', 'days', 'hours', 'account'];
export const AGENCY_COLUMNS = ['code', 'name', 'kind', 'phone'];
export const STATION_COLUMNS = ['code', 'name', 'agency', 'kind', 'latitude', 'longitude', 'address', 'phone'];
export const CONTACT_COLUMNS = ['agency', 'kind', 'name', 'phone', 'alert', 'account'];

/** @returns {Promise<Roster>} */
export const rosterInForce = () => request('GET', '/api/roster');

/** @param {Roster} roster as it is to be; its version is that of the one that it was made of @param {string} note why @returns {Promise<Roster>} */
export const editRoster = ({ version, units, crews }, note) => request('PUT', '/api/roster', { version, note, units, crews });

/** @returns {Promise<AgencyList>} */
export const agenciesInForce = () => request('GET', '/api/agency-list');

/** @param {AgencyList} list as it is to be, see {@link editRoster} @param {string} note why @returns {Promise<AgencyList>} */
export const editAgencies = ({ version, agencies, stations }, note) => request('PUT', '/api/agency-list', { version, note, agencies, stations });

/** @returns {Promise<ContactList>} */
export const contactsInForce = () => request('GET', '/api/contacts');

/** @param {ContactList} list as it is to be, see {@link editRoster} @param {string} note why @returns {Promise<ContactList>} */
export const editContacts = ({ version, contacts }, note) => request('PUT', '/api/contacts', { version, note, contacts });

/** Another device is with this unit: its secret, which is told once. @param {string} unit @returns {Promise<string>} */
export const giveDevice = async (unit) => (await request('POST', `/api/units/${encodeURIComponent(unit)}/devices`)).id;

/** No device is with this unit any longer. @param {string} unit @returns {Promise<void>} */
export const takeDevices = (unit) => request('DELETE', `/api/units/${encodeURIComponent(unit)}/devices`);

/** A row without anything in it. @param {string[]} columns @returns {Row} */
export const emptyRow = (columns) => Object.fromEntries(columns.map((column) => [column, '']));

/**
 * Of many rows those with all of these words, in any cell or in what a cell means.
 * @param {Row[]} rows @param {string} words @param {(column: string, cell: string) => string} namesOf what is meant by the codes in a cell
 */
export function rowsWith(rows, words, namesOf) {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const texts = (/** @type {Row} */ row) => Object.entries(row).map(([column, cell]) => `${cell} ${namesOf(column, cell)}`.toLowerCase());
  return rows.filter((row) => wanted.every((word) => texts(row).some((text) => text.includes(word))));
}
