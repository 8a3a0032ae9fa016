/**
 * The caller's page, for whichever browser a telephone has: no modules, nothing newer than 2012.
 * Without it the forms of the page work by themselves, but for the position.
 */
(function () {
  'use strict';

  var POLL_MS = 4000;
  var RETRY_MS = 3000;
  var LONGEST_RETRY_MS = 24000;
  var HEARTBEAT_MS = 30000;
  var LIMIT_MS = 20000;
  var LARGEST = 1600;

  var base = location.pathname.replace(/\/$/, '');
  var find = function (/** @type {string} */ id) { return /** @type {any} */ (document.getElementById(id)); };
  var status = find('status');
  /** @type {number | null} */
  var watch = null;
  /** The newest position that is not sent yet, and what was sent last. @type {any} */
  var waiting = null;
  /** @type {any} */
  var last = null;
  var sending = false;
  var over = false;
  var writing = false;
  var pause = RETRY_MS;
  /** The last line of the chat that is on the page; 0: those that came with it. */
  var shown = 0;

  /**
   * @param {string} method @param {string} what @param {string | null} type @param {any} body
   * @param {(status: number, text: string) => void} done status 0: it did not arrive
   */
  function ask(method, what, type, body, done) {
    var request = new XMLHttpRequest();
    request.open(method, base + '/' + what);
    request.setRequestHeader('Accept', 'application/json');
    if (type !== null) {
      request.setRequestHeader('Content-Type', type);
    }
    request.timeout = what === 'photo' ? 9 * LIMIT_MS : LIMIT_MS;
    request.onloadend = function () {
      if (request.status === 404 || request.status === 410) {
        end();
      } else if (request.status === 200 || request.status === 204) {
        pause = RETRY_MS;
      }
      done(request.status, request.responseText);
    };
    request.send(body);
  }

  /** Whether the same may be taken another time. @param {number} code */
  function passes(code) {
    return code === 0 || code === 408 || code === 429 || code >= 500;
  }

  /** Each time a little later, until something arrives. @param {number} code @param {() => void} what */
  function again(code, what) {
    say(status, code === 0 ? 'offline' : 'busy');
    setTimeout(what, pause);
    pause = Math.min(2 * pause, LONGEST_RETRY_MS);
  }

  /** @param {HTMLElement} element @param {string} key @param {string} [more] */
  function say(element, key, more) {
    element.textContent = (element.getAttribute('data-' + key) || '') + (more || '');
  }

  function end() {
    over = true;
    stopWatching();
    find('all').hidden = true;
    find('over').hidden = false;
  }

  /** @param {boolean} yes */
  function consented(yes) {
    document.body.setAttribute('data-consented', yes ? 'yes' : 'no');
  }

  function isConsented() {
    return document.body.getAttribute('data-consented') === 'yes';
  }

  function startWatching() {
    if (!navigator.geolocation) {
      say(status, 'impossible');
      return;
    }
    stopWatching();
    say(status, 'searching');
    watch = navigator.geolocation.watchPosition(located, lost, { enableHighAccuracy: true, maximumAge: 0, timeout: 60000 });
  }

  function stopWatching() {
    if (watch !== null) {
      navigator.geolocation.clearWatch(watch);
      watch = null;
    }
    waiting = null;
  }

  /** @param {GeolocationPositionError} error */
  function lost(error) {
    if (error.code === 1) {
      say(status, 'denied');
      stopWatching();
    } else if (last === null) {
      say(status, 'unavailable');
    }
  }

  /** Sends what is better, elsewhere, or the first for a while. @param {GeolocationPosition} position */
  function located(position) {
    var now = { latitude: position.coords.latitude, longitude: position.coords.longitude, accuracy: position.coords.accuracy, time: Math.round(position.timestamp) };
    var news = last === null || now.accuracy < 0.8 * last.accuracy || now.time - last.time > HEARTBEAT_MS
      || metres(now, last) > Math.max(15, Math.min(now.accuracy, last.accuracy));
    if (news) {
      waiting = now;
      send();
    }
  }

  /** @param {any} one @param {any} other */
  function metres(one, other) {
    var north = (one.latitude - other.latitude) * 111195;
    var east = (one.longitude - other.longitude) * 111195 * Math.cos(one.latitude * Math.PI / 180);
    return Math.sqrt(north * north + east * east);
  }

  function send() {
    if (sending || waiting === null || over) {
      return;
    }
    var position = waiting;
    sending = true;
    ask('POST', 'position', 'application/json', JSON.stringify(position), function (code) {
      if (!over && passes(code)) {
        again(code, function () {
          sending = false;
          send();
        });
        return;
      }
      sending = false;
      if (code === 409) {
        stopWatching();
        consented(false);
      } else if (!over) {
        last = position;
        waiting = waiting === position ? null : waiting;
        say(status, code === 204 ? 'sent' : 'refused', code === 204 ? ' ± ' + Math.round(position.accuracy) + ' m' : '');
        send();
      }
    });
  }

  find('consent').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    consented(true);
    allow();
  };

  function allow() {
    ask('POST', 'consent', null, null, function (code) {
      if (over) {
        return;
      }
      if (!isConsented()) {
        tellStop();
      } else if (code === 204) {
        last = null;
        startWatching();
      } else if (passes(code)) {
        again(code, function () {
          if (isConsented()) {
            allow();
          }
        });
      } else {
        consented(false);
        say(status, 'refused');
      }
    });
  }

  find('stop').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    stopWatching();
    consented(false);
    say(status, 'stopped');
    tellStop();
  };

  function tellStop() {
    ask('POST', 'stop', null, null, function (code) {
      if (passes(code) && !over && !isConsented()) {
        setTimeout(tellStop, RETRY_MS);
      }
    });
  }

  find('say').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    var field = find('text');
    var text = field.value;
    if (writing || text.replace(/\s/g, '') === '') {
      return;
    }
    writing = true;
    ask('POST', 'chat', 'application/x-www-form-urlencoded', 'text=' + encodeURIComponent(text), function (code) {
      writing = false;
      say(find('said'), code === 204 ? 'done' : code !== 429 && passes(code) ? 'failed' : 'refused');
      if (code === 204) {
        field.value = '';
        look();
      }
    });
  };

  find('photo').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    var file = find('file').files[0];
    if (file) {
      say(find('sent'), 'busy');
      shrink(file, function (/** @type {Blob} */ small) {
        ask('POST', 'photo', 'image/jpeg', small, function (code) {
          say(find('sent'), code === 204 ? 'done' : code === 429 ? 'refused' : 'failed');
          if (code === 204) {
            find('photo').reset();
          }
        });
      });
    }
  };

  /** As small as is good to see; as it is, if this browser cannot paint it. @param {File} file @param {(small: Blob) => void} done */
  function shrink(file, done) {
    var picture = new Image();
    var canvas = /** @type {any} */ (document.createElement('canvas'));
    if (!canvas.toBlob || !window.URL) {
      done(file);
      return;
    }
    picture.onload = function () {
      var scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (/** @type {Blob | null} */ blob) { done(blob || file); }, 'image/jpeg', 0.8);
    };
    picture.onerror = function () { done(file); };
    picture.src = URL.createObjectURL(file);
  }

  function look() {
    ask('GET', 'state?after=' + shown, null, null, function (code, text) {
      if (code === 200) {
        show(JSON.parse(text));
      }
    });
  }

  /** @param {any} state */
  function show(state) {
    var list = find('chat');
    while (shown === 0 && list.firstChild) {
      list.removeChild(list.firstChild);
    }
    state.chat.forEach(function (/** @type {any} */ words) {
      // Two answers may overtake each other.
      if (words.id > shown) {
        var item = document.createElement('li');
        item.className = words.mine ? 'mine' : 'theirs';
        item.textContent = words.text;
        list.appendChild(item);
        list.scrollTop = list.scrollHeight;
        shown = words.id;
      }
    });
  }

  function poll() {
    if (!over) {
      look();
      setTimeout(poll, POLL_MS);
    }
  }

  if (isConsented()) {
    startWatching();
  }
  poll();
})();
