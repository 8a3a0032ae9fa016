import { html, nothing } from 'lit';
import { bandOf, secondsLeft, SIGNS } from '../dispatch/bands.js';
import { duration } from '../format.js';
import { t } from '../i18n.js';

/** What is waited for and for how long still, or for how long it is over; the band by a shape beside the colour. @param {import('../data/clocks.js').RunningClock} clock @param {import('../desk.js').Desk} desk */
export function clockText(clock, { current, live }) {
  const now = live.clock.now();
  const band = bandOf(clock, now);
  const left = secondsLeft(clock, now);
  const head = clock.escalations.some(({ to }) => to === 'head');
  return html`
    <span class="clock-text ${current ? band : ''}" data-testid="clock" data-id=${clock.clock} data-state=${band}>
      ${current && band !== 'ok' ? html`<span aria-hidden="true">${SIGNS[band]}</span> ` : nothing}${t(`clock.${clock.clock}`)}
      <span class="clock">${!current ? '—' : left > 0 ? t('clock.left', { time: duration(left) }) : t('clock.over', { time: duration(-left) })}</span>${clock.escalations.length === 0 ? nothing
        : html` <small>${t(head ? 'clock.toldHead' : 'clock.toldSupervisor')}</small>`}</span>`;
}
