/**
 * What the dispatcher's page knows of units, of who was sent where and of the clocks that run, and what
 * is done about it: choosing, sending, taking back, noting how far somebody is. Says `change` whenever it
 * is another.
 */

import * as server from '../data/assignments.js';
import * as clocks from '../data/clocks.js';
import * as closed from '../data/closures.js';
import { inWords } from '../data/http.js';
import { answerTo } from '../data/response-plans.js';
import * as units from '../data/units.js';
import { byNeed, due, Notes } from './bands.js';
import { Closures } from './closures.js';
import { Ticks } from './ticks.js';
import { Partners } from './partners.js';
import { Recommender } from './recommender.js';
import { Sendings } from './sendings.js';

/** @typedef {import('../data/assignments.js').Assignment} Assignment */
/** @typedef {import('../data/assignments.js').AssignmentState} AssignmentState */
/** @typedef {import('../data/units.js').Unit} Unit */
/** What somebody was told last of a sending or a word: the incident that it is about, if it is about one. @typedef {{text: string, incident: string | null}} Told */

const RETRY_MS = 1000;

export class Dispatch extends EventTarget {
  units;
  assignments;
  clocks;
  closures;
  recommender;
  #partners = new Partners(answerTo);
  notes = new Notes();
  /** Why something was refused. @type {Told | null} */
  told = null;
  #desk;
  #alarm;
  /** @type {Map<string, Ticks>} */
  #ticks = new Map();
  /** @type {Sendings | null} */
  #sendings = null;
  #tried = -Infinity;

  /** @param {import('../desk.js').Desk} desk @param {{sound: () => void}} alarm */
  constructor(desk, alarm) {
    super();
    this.#desk = desk;
    this.#alarm = alarm;
    this.units = desk.live.topic(units.TOPIC, units.idOf);
    this.assignments = desk.live.topic(server.TOPIC, server.idOf);
    this.clocks = desk.live.topic(clocks.TOPIC, clocks.idOf);
    this.closures = new Closures(desk.live.topic(closed.TOPIC, closed.idOf), closed, () => desk.live.clock.now());
    this.closures.addEventListener('change', () => this.#tell());
    this.closures.addEventListener('refused', (event) => this.#warn(/** @type {CustomEvent} */ (event).detail));
    this.recommender = new Recommender(server.recommendationFor);
    this.recommender.addEventListener('change', () => this.#learn());
    this.#partners.addEventListener('change', () => this.#tell());
    desk.addEventListener('change', () => this.#heed());
  }

  /** Kept for the person who is signed in; null before that is known. */
  get sendings() {
    return this.#sendings;
  }

  /** All of an incident, whoever has to be looked at first. @param {string} incident id */
  of(incident) {
    return this.assignments.items.filter((each) => each.incident === incident).sort(byNeed);
  }

  /** Who goes to each incident, by its id: call signs, and codes of agencies. @returns {Map<string, string[]>} */
  get going() {
    /** @type {Map<string, string[]>} */
    const going = new Map();
    for (const { incident, unit, agency, state } of this.assignments.items) {
      if (!server.isOver(state)) {
        going.set(incident, [...going.get(incident) ?? [], unit ?? agency]);
      }
    }
    return going;
  }

  /** What is due, that this person has not taken note of. */
  get due() {
    return this.notes.open(this.#allDue());
  }

  /** Who is ticked for the incident that is looked at, if somebody can be sent to it. @returns {Ticks | null} */
  get ticks() {
    const incident = this.#open;
    return incident === null ? null : this.#ticksOf(incident.id);
  }

  /** @param {Unit} unit whether it has nothing else to do */
  isFree = (unit) => unit.assignment === null;

  /** Whether it is to be sent to the incident that is looked at. @param {string} callSign */
  isTicked(callSign) {
    const unit = this.units.get(callSign);
    return (unit === undefined || this.isFree(unit)) && this.ticks?.isTicked(callSign) === true;
  }

  /** Agencies without units here that have to know or may be asked, and were not yet. @returns {{tell: string[], ask: string[]}} */
  get partners() {
    const incident = this.#open;
    const asked = incident === null ? [] : [...this.of(incident.id).filter(({ unit, state }) => unit === null && !server.isOver(state)).map(({ agency }) => agency),
      ...this.#sendings?.unanswered.flatMap((each) => (each.incident === incident.id ? each.agencies : [])) ?? []];
    const withUnits = new Set(this.units.items.map(({ agency }) => agency));
    const left = (/** @type {string[]} */ codes) => codes.filter((code) => !withUnits.has(code) && !asked.includes(code));
    return { tell: left(this.#partners.agencies.tell), ask: left(this.#partners.agencies.ask) };
  }

  /** @param {string} agency code of one that has no units here */
  ask(agency) {
    if (this.#open !== null) {
      this.send(this.#open, { units: [], agencies: [agency], reason: null });
    }
  }

  /** Ticks it for the incident that is looked at, or no longer. @param {string} callSign */
  toggle(callSign) {
    const { ticks } = this;
    const unit = this.units.get(callSign);
    if (ticks !== null && unit !== undefined && this.isFree(unit)) {
      ticks.toggle(callSign);
      this.#tell();
    }
  }

  /** Who is ticked and has nothing else to do. */
  get ticked() {
    return (this.ticks?.ticked ?? []).filter((callSign) => this.isTicked(callSign));
  }

  /** Sends who is ticked. @returns {'sent' | 'nobody' | 'noReason'} */
  sendTicked() {
    const { ticks, ticked } = this;
    const incident = this.#open;
    if (incident === null || ticks === null || ticked.length === 0) {
      return 'nobody';
    }
    const reason = ticks.reason.trim();
    if (ticks.deviates && reason === '') {
      return 'noReason';
    }
    this.send(incident, { units: ticked, agencies: [], reason: ticks.deviates ? reason : null });
    return 'sent';
  }

  /** @param {{id: string, number: string}} incident @param {server.Wanted} wanted */
  send({ id, number }, wanted) {
    if (this.#sendings !== null) {
      this.told = null;
      this.#ticksOf(id).hold(wanted.units);
      void this.#sendings.send({ incident: id, number, ...wanted });
      this.#tell();
    }
  }

  /** Whether a closure was said, or is being drawn, since units were sent last. */
  get isClosureNewest() {
    const { drawing, secondsLeft } = this.closures;
    return (drawing?.corners.length ?? 0) > 0 || secondsLeft > (this.#sendings?.secondsLeft ?? 0);
  }

  /** @returns {boolean} whether there was something to take back */
  takeBack() {
    return this.isClosureNewest ? this.closures.takeBack() : (this.#sendings?.takeBack() ?? null) !== null;
  }

  /** How far they are, as somebody said just now. @param {Assignment} assignment @param {AssignmentState} state @param {string | null} reason */
  say({ id }, state, reason = null) {
    this.told = null;
    const moment = new Date(this.#desk.live.clock.now()).toISOString();
    void this.#sendings?.say({ assignment: id, state, reason, moment });
    this.#tell();
  }

  /** Of a unit that has no assignment. @param {string} callSign @param {units.UnitStatus} status */
  async stand(callSign, status) {
    this.told = null;
    try {
      await units.say(callSign, status);
    } catch (error) {
      this.#warn(inWords(error));
    }
    this.#tell();
  }

  /** @param {string} text */
  #warn(text) {
    this.told = { text, incident: null };
    this.#tell();
  }

  /** What was refused last has been read. */
  forget() {
    this.told = null;
    this.#tell();
  }

  /** This person has seen it. @param {string} id of what is due */
  note(id) {
    this.notes.note(id);
    this.#tell();
  }

  /** The one that is looked at, if it is not over and may be read. */
  get #open() {
    const { selected } = this.#desk;
    return selected === null || selected.state === 'closed' || selected.masked ? null : selected;
  }

  /** @param {string} id @returns {Ticks} */
  #ticksOf(id) {
    const ticks = this.#ticks.get(id) ?? new Ticks();
    this.#ticks.set(id, ticks);
    return ticks;
  }

  #allDue() {
    return due(this.clocks.items, this.assignments.items, this.#desk.live.clock.now());
  }

  /** Something arrived, or a second went by. */
  #heed() {
    const { session, current, incidents } = this.#desk;
    if (this.#sendings === null && session !== null) {
      this.#begin(session.username);
    }
    if (incidents.known) {
      [...this.#ticks.keys()].filter((id) => incidents.get(id) === undefined).forEach((id) => this.#ticks.delete(id));
    }
    const incident = this.#open;
    this.#partners.follow(incident);
    this.recommender.follow(incident === null ? null : {
      id: incident.id, reads: `${incident.version} ${this.of(incident.id).map(({ id, state }) => `${id} ${state}`).join(' ')} ${this.closures.items.map(closed.idOf).join()}`,
    });
    if (current && this.clocks.known && this.assignments.known && this.notes.hears(this.#allDue())) {
      this.#alarm.sound();
    }
    this.#retry();
  }

  /** What did not get through is sent again with each second. */
  #retry() {
    const waiting = (this.#sendings?.unanswered.length ?? 0) + (this.#sendings?.unsaid ?? 0);
    const now = performance.now();
    if (waiting > 0 && now - this.#tried > RETRY_MS) {
      this.#tried = now;
      void this.#sendings?.flush();
    }
  }

  /** @param {string} username */
  #begin(username) {
    const sendings = new Sendings(localStorage, server, username);
    this.#sendings = sendings;
    sendings.unanswered.forEach(({ incident, units: sent }) => this.#ticksOf(incident).hold(sent));
    sendings.addEventListener('change', () => this.#tell());
    sendings.addEventListener('answered', (event) => this.#answered(/** @type {CustomEvent} */ (event).detail));
    sendings.addEventListener('refused', (event) => this.#refused(/** @type {CustomEvent} */ (event).detail));
    void sendings.flush();
  }

  /** @param {import('./sendings.js').KeptSending} sending */
  #answered({ incident, units: sent }) {
    this.#ticksOf(incident).sent(sent);
    this.recommender.renew();
    this.#tell();
  }

  /** @param {{entry: Partial<import('./sendings.js').KeptSending>, problem: import('../data/http.js').Problem}} refusal */
  #refused({ entry, problem }) {
    this.told = { text: problem.message, incident: entry.incident ?? null };
    if (entry.incident !== undefined) {
      const taken = problem.type === 'unit-taken' ? /** @type {{unit: string}[]} */ (problem.current ?? []).map(({ unit }) => unit) : [];
      this.#ticksOf(entry.incident).refused(entry.units ?? [], taken);
      this.recommender.renew();
    }
    this.#tell();
  }

  #learn() {
    const { of, picks } = this.recommender;
    if (of !== null && picks !== null) {
      this.#ticksOf(of).learn(picks);
    }
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
