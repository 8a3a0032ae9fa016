import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import assert from 'node:assert/strict';
import test from 'node:test';

const SOURCE = readFileSync(new URL('../src/app/link/link.js', import.meta.url), 'utf8');

/** The caller's page as a telephone has it; the test answers what it asks, and says when time passes. */
function page() {
  /** @type {Record<string, any>} */
  const elements = {};
  /** @type {any[]} */
  const asked = [];
  /** @type {{ what: () => void, after: number }[]} */
  const timers = [];
  const element = () => {
    const self = {
      attributes: /** @type {Record<string, string>} */ ({}),
      children: /** @type {any[]} */ ([]),
      textContent: '',
      value: '',
      hidden: false,
      getAttribute: (/** @type {string} */ name) => self.attributes[name] ?? name.replace('data-', ''),
      setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => { self.attributes[name] = value; },
      appendChild: (/** @type {any} */ child) => self.children.push(child),
      removeChild: () => self.children.shift(),
      get firstChild() { return self.children[0]; },
    };
    return self;
  };
  const find = (/** @type {string} */ id) => elements[id] ??= element();
  const body = element();
  let watching = 0;
  /** @type {(position: any) => void} */
  let located = () => {};
  class Request {
    status = 0;
    responseText = '';
    onloadend = () => {};
    open(/** @type {string} */ method, /** @type {string} */ path) { Object.assign(this, { method, path: path.replace('/l/abc/', '') }); }
    setRequestHeader() {}
    send(/** @type {any} */ sent) { Object.assign(this, { sent }); asked.push(this); }
  }
  runInContext(SOURCE, createContext({
    location: { pathname: '/l/abc' },
    document: { getElementById: find, createElement: element, body },
    navigator: { geolocation: {
      watchPosition: (/** @type {any} */ on) => { located = on; return ++watching; },
      clearWatch: () => {},
    } },
    XMLHttpRequest: Request,
    setTimeout: (/** @type {() => void} */ what, /** @type {number} */ after) => { timers.push({ what, after }); },
  }));
  const open = (/** @type {string} */ path) => asked.filter((each) => each.path.startsWith(path) && !each.answered);
  return {
    find,
    open,
    answer(/** @type {string} */ path, /** @type {number} */ status, /** @type {any} */ body = '') {
      const [request] = open(path);
      Object.assign(request, { answered: true, status, responseText: JSON.stringify(body) });
      request.onloadend();
    },
    /** The wait that was asked for; then it is over. */
    pass() {
      const timer = /** @type {any} */ (timers.pop());
      timer.what();
      return timer.after;
    },
    timers,
    locate: (/** @type {number} */ accuracy, latitude = -6.4) =>
      located({ coords: { latitude, longitude: 106.8, accuracy }, timestamp: 1_800_000_000_000 }),
    submit: (/** @type {string} */ form) => find(form).onsubmit({ preventDefault() {} }),
  };
}

/** @param {ReturnType<typeof page>} on */
function allowed(on) {
  on.submit('consent');
  on.answer('consent', 204);
  return on;
}

test('a position that the server refuses is not sent again, a better one is', () => {
  const on = allowed(page());
  const timers = on.timers.length;
  on.locate(500_000);
  on.answer('position', 400);
  assert.equal(on.open('position').length, 0);
  assert.equal(on.timers.length, timers, 'nothing is tried again');
  assert.equal(on.find('status').textContent, 'refused');
  on.locate(500_000);
  assert.equal(on.open('position').length, 0);
  on.locate(20);
  on.answer('position', 204);
  assert.equal(on.find('status').textContent, 'sent ± 20 m');
});

test('a server that is busy or away is asked again, each time later, and said to be what it is', () => {
  const on = allowed(page());
  on.locate(20);
  const pauses = [503, 429, 0, 500, 502].map((code) => {
    on.answer('position', code);
    assert.equal(on.find('status').textContent, code === 0 ? 'offline' : 'busy');
    on.locate(18, -6.5);
    assert.equal(on.open('position').length, 0, 'not before the pause is over');
    return on.pass();
  });
  assert.deepEqual(pauses, [3000, 6000, 12000, 24000, 24000]);
  on.answer('position', 204);
  on.locate(5);
  on.answer('position', 0);
  assert.equal(on.pass(), 3000);
});

test('consent is told until it arrives, unless it is taken back', () => {
  const on = page();
  on.submit('consent');
  on.answer('consent', 0);
  assert.equal(on.find('status').textContent, 'offline');
  on.pass();
  on.answer('consent', 204);
  assert.equal(on.find('status').textContent, 'searching');

  const other = page();
  other.submit('consent');
  other.answer('consent', 0);
  other.submit('stop');
  other.pass();
  assert.equal(other.open('consent').length, 0);
  assert.equal(other.open('stop').length, 1);
});

test('consent that arrives after it was taken back is taken back again', () => {
  const on = page();
  on.submit('consent');
  on.submit('stop');
  on.answer('stop', 204);
  on.answer('consent', 204);
  assert.equal(on.open('stop').length, 1);
  assert.equal(on.find('status').textContent, 'stopped');
});

test('words that do not arrive stay in the field, and the page says what to do', () => {
  const on = page();
  for (const [code, told] of /** @type {[number, string][]} */ ([[0, 'failed'], [503, 'failed'], [429, 'refused'], [400, 'refused']])) {
    on.find('text').value = 'Lantai 2';
    on.submit('say');
    on.submit('say');
    assert.equal(on.open('chat').length, 1, 'once');
    on.answer('chat', code);
    assert.equal(on.find('said').textContent, told);
    assert.equal(on.find('text').value, 'Lantai 2');
  }
  on.submit('say');
  on.answer('chat', 204);
  assert.equal(on.find('text').value, '');
  assert.equal(on.find('said').textContent, 'done');
});

test('only new lines of the chat are asked for and each is shown once', () => {
  const on = page();
  on.answer('state?after=0', 200, { chat: [{ id: 7, mine: true, text: 'Halo' }] });
  on.pass();
  on.find('text').value = 'x';
  on.submit('say');
  on.answer('chat', 204);
  const line = { id: 9, mine: false, text: 'Lantai berapa?' };
  on.answer('state?after=7', 200, { chat: [line] });
  on.answer('state?after=7', 200, { chat: [line] });
  assert.deepEqual(on.find('chat').children.map((/** @type {any} */ each) => each.textContent), ['Halo', 'Lantai berapa?']);
});
