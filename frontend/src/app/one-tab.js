/**
 * One tab of a browser is the console. A second one may take over: the first hands its telephone
 * leg on, and then reloads itself, which ends its telephone without ending the call.
 */

const LOCK = 'kentongan-console';
const CHANNEL = 'kentongan-console';
const PATIENCE_MS = 2000;
/** A page that is being reloaded lets go of the lock a moment later. */
const RELOAD_MS = 700;

/** @typedef {import('./belongings.js').Belongings} Belongings */

/**
 * @param {() => Belongings} handOver called when another tab takes over; this one then reloads
 * @returns {Promise<boolean>} this tab is the console now
 */
export async function becomeTheConsole(handOver) {
  const got = await hold({ signal: AbortSignal.timeout(RELOAD_MS) });
  if (got) {
    giveWayTo(handOver);
  }
  return got;
}

/**
 * @param {(belongings: Belongings) => void} receive
 * @param {() => Belongings} handOver
 */
export async function takeOver(receive, handOver) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data.belongings !== undefined) {
      receive(data.belongings);
    }
  };
  channel.postMessage({ wanted: true });
  // A tab that hangs does not let go by itself.
  if (!(await hold({ signal: AbortSignal.timeout(PATIENCE_MS) }))) {
    await hold({ steal: true });
  }
  channel.close();
  giveWayTo(handOver);
}

/** @param {() => Belongings} handOver */
function giveWayTo(handOver) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data.wanted) {
      channel.postMessage({ belongings: handOver() });
      location.reload();
    }
  };
}

/**
 * Holds the lock until the tab ends.
 * @param {LockOptions} options
 * @returns {Promise<boolean>}
 */
function hold(options) {
  return new Promise((resolve) => {
    navigator.locks
      .request(LOCK, options, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
}
