/** How a call sounds, from two readings of the connection's statistics. */

/**
 * @typedef {object} Reading
 * @property {number} received packets, since the start
 * @property {number} lost packets, since the start
 * @property {number} jitter seconds
 * @property {number | null} roundTrip seconds
 */

/**
 * @typedef {object} Quality
 * @property {number} loss per cent since the reading before
 * @property {number | null} roundTrip milliseconds
 * @property {number} mos mean opinion score, 1 to 4.5
 * @property {boolean} silent nothing arrived since the reading before
 * @property {'good' | 'fair' | 'poor'} grade
 */

/** @param {RTCStatsReport} report @returns {Reading} */
export function readingOf(report) {
  const reading = { received: 0, lost: 0, jitter: 0, roundTrip: /** @type {number | null} */ (null) };
  for (const entry of report.values()) {
    if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
      reading.received = entry.packetsReceived ?? 0;
      reading.lost = entry.packetsLost ?? 0;
      reading.jitter = entry.jitter ?? 0;
    } else if (entry.type === 'remote-inbound-rtp') {
      reading.roundTrip = entry.roundTripTime ?? reading.roundTrip;
    } else if (entry.type === 'candidate-pair' && entry.nominated) {
      reading.roundTrip ??= entry.currentRoundTripTime ?? null;
    }
  }
  return reading;
}

/**
 * Simplified E-model (ITU-T G.107): delay and loss are taken off a rating of 93.2.
 * @param {Reading} before
 * @param {Reading} now
 * @returns {Quality}
 */
export function qualityOf(before, now) {
  const received = Math.max(0, now.received - before.received);
  const lost = Math.max(0, now.lost - before.lost);
  const loss = received + lost === 0 ? 0 : (100 * lost) / (received + lost);
  const delay = ((now.roundTrip ?? 0) * 1000) / 2 + 2 * now.jitter * 1000 + 20;
  const rating = 93.2 - 0.024 * delay - (delay > 177.3 ? 0.11 * (delay - 177.3) : 0) - 2.5 * loss;
  const r = Math.min(100, Math.max(0, rating));
  const mos = Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
  const roundTrip = now.roundTrip === null ? null : Math.round(now.roundTrip * 1000);
  const silent = received === 0;
  return { loss, roundTrip, mos, silent, grade: gradeOf(mos, loss, roundTrip, silent) };
}

/** @param {number} mos @param {number} loss @param {number | null} roundTrip @param {boolean} silent */
function gradeOf(mos, loss, roundTrip, silent) {
  if (silent || mos < 3.1 || loss > 8) {
    return 'poor';
  }
  return loss > 3 || (roundTrip ?? 0) > 300 || mos < 3.8 ? 'fair' : 'good';
}
