/**
 * The caller's page, for whichever browser a telephone has: no modules, nothing newer than 2012.
 * Without it the forms of the page work by themselves, but for the position.
 */
(function () {
  'use strict';

  var POLL_MS = 4000;
  var RETRY_MS = 3000;
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
  var shown = -1;

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
      }
      done(request.status, request.responseText);
    };
    request.send(body);
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

  function startWatching() {
    if (!navigator.geolocation) {
      say(status, 'impossible');
      return;
    }
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
      sending = false;
      if (code === 204) {
        last = position;
        waiting = waiting === position ? null : waiting;
        say(status, 'sent', ' ± ' + Math.round(position.accuracy) + ' m');
        send();
      } else if (code === 409) {
        stopWatching();
        consented(false);
      } else if (!over) {
        say(status, 'offline');
        setTimeout(send, RETRY_MS);
      }
    });
  }

  find('consent').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    consented(true);
    ask('POST', 'consent', null, null, function (code) {
      if (code === 204) {
        last = null;
        startWatching();
      } else {
        consented(false);
        say(status, 'offline');
      }
    });
  };

  find('stop').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    stopWatching();
    consented(false);
    say(status, 'stopped');
    tellStop();
  };

  function tellStop() {
    ask('POST', 'stop', null, null, function (code) {
      if (code !== 204 && !over && watch === null) {
        setTimeout(tellStop, RETRY_MS);
      }
    });
  }

  find('say').onsubmit = function (/** @type {Event} */ event) {
    event.preventDefault();
    var field = find('text');
    var text = field.value;
    if (text.replace(/\s/g, '') === '') {
      return;
    }
    ask('POST', 'chat', 'application/x-www-form-urlencoded', 'text=' + encodeURIComponent(text), function (code) {
      if (code === 204) {
        field.value = '';
        look();
      } else {
        say(status, 'offline');
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
          say(find('sent'), code === 204 ? 'done' : 'failed');
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
    ask('GET', 'state', null, null, function (code, text) {
      if (code === 200) {
        show(JSON.parse(text));
      }
    });
  }

  /** @param {any} state */
  function show(state) {
    var newest = state.chat.length === 0 ? 0 : state.chat[state.chat.length - 1].id;
    if (newest === shown) {
      return;
    }
    shown = newest;
    var list = find('chat');
    while (list.firstChild) {
      list.removeChild(list.firstChild);
    }
    state.chat.forEach(function (/** @type {any} */ words) {
      var item = document.createElement('li');
      item.className = words.mine ? 'mine' : 'theirs';
      item.textContent = words.text;
      list.appendChild(item);
    });
    list.scrollTop = list.scrollHeight;
  }

  function poll() {
    if (!over) {
      look();
      setTimeout(poll, POLL_MS);
    }
  }

  if (document.body.getAttribute('data-consented') === 'yes') {
    startWatching();
  }
  poll();
})();
