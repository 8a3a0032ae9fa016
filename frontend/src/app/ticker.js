/**
 * One beat a second for all timers of the page. It comes from a worker: in a hidden tab the page's
 * own timers may run only once a minute.
 */
class Ticker extends EventTarget {
  constructor() {
    super();
    const worker = new Worker(new URL('./ticker-worker.js', import.meta.url));
    worker.onmessage = () => this.dispatchEvent(new Event('change'));
  }
}

export const ticker = new Ticker();
