/**
 * The live connection: one WebSocket for all topics of the page. After a break it goes on where it
 * stopped; whatever does not fit is replaced by a snapshot. Says `change` when anything arrived or
 * the connection's state changed, and `connected` when the server is heard again.
 */

import { LiveTopic } from './live-topic.js';
import { ServerClock } from './server-clock.js';

/** The server speaks at least every 5 s; so long without a word means that it is gone. */
const SILENCE_MS = 7500;
/** The contract's ten seconds, less a beat. */
const FRESH_MS = 8500;
const RETRY_MS = 1000;
const RETRY_MAX_MS = 4000;

export class Live extends EventTarget {
  clock = new ServerClock();
  /** Why the server refused a topic, by topic. @type {Map<string, {type: string, title: string, status: number}>} */
  refusals = new Map();
  /** @type {Map<string, LiveTopic<any>>} */
  #topics = new Map();
  /** @type {WebSocket | null} */
  #socket = null;
  #lastWord = performance.now();
  #lastTry = -Infinity;
  #failures = 0;
  #connected = false;
  #path;

  /** @param {string} [path] */
  constructor(path = '/live') {
    super();
    this.#path = path;
  }

  /**
   * @template T
   * @param {string} name
   * @param {(item: T) => string} idOf
   * @returns {LiveTopic<T>}
   */
  topic(name, idOf) {
    const topic = new LiveTopic(idOf);
    this.#topics.set(name, topic);
    this.#subscribe(name);
    return topic;
  }

  /** True while the server is heard. What is shown is current exactly then. */
  get connected() {
    return this.#connected;
  }

  /** The server was heard just now: a short break is no news, a longer one makes all that is shown old. */
  get fresh() {
    return this.age < FRESH_MS;
  }

  /** Milliseconds since the server's last word: the age of all that is shown. */
  get age() {
    return performance.now() - this.#lastWord;
  }

  /** To be called every second: notices silence, tries again. */
  beat() {
    if (this.#socket !== null && this.age > SILENCE_MS && performance.now() - this.#lastTry > SILENCE_MS) {
      this.#lost();
    }
    const pause = Math.min(RETRY_MS * 2 ** this.#failures, RETRY_MAX_MS);
    if (this.#socket === null && performance.now() - this.#lastTry >= pause) {
      this.#open();
    }
  }

  #open() {
    this.#lastTry = performance.now();
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${this.#path}`);
    this.#socket = socket;
    socket.onopen = () => [...this.#topics.keys()].forEach((name) => this.#subscribe(name));
    socket.onmessage = (message) => this.#take(JSON.parse(message.data));
    socket.onclose = () => {
      if (this.#socket === socket) {
        this.#lost();
      }
    };
  }

  #lost() {
    const socket = this.#socket;
    this.#socket = null;
    this.#failures++;
    this.#connected = false;
    socket?.close();
    this.dispatchEvent(new Event('change'));
  }

  /** @param {any} frame */
  #take(frame) {
    this.#lastWord = performance.now();
    this.#failures = 0;
    const back = !this.#connected;
    this.#connected = true;
    if (frame.time !== undefined) {
      this.clock.heard(frame.time);
    } else if (frame.problem !== undefined) {
      this.refusals.set(frame.topic, frame.problem);
    } else {
      this.refusals.delete(frame.topic);
      if (this.#topics.get(frame.topic)?.take(frame) === 'gap') {
        this.#anew(frame.topic);
      }
    }
    this.dispatchEvent(new Event('change'));
    if (back) {
      this.dispatchEvent(new Event('connected'));
    }
  }

  /** @param {string} name */
  #anew(name) {
    this.#topics.get(name)?.forgetPlace();
    this.#send({ unsubscribe: name });
    this.#subscribe(name);
  }

  /** @param {string} name */
  #subscribe(name) {
    const place = this.#topics.get(name)?.place;
    this.#send(place == null ? { subscribe: name } : { subscribe: name, after: place });
  }

  /** @param {object} frame */
  #send(frame) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(frame));
    }
  }
}
