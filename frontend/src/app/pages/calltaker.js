import { html, nothing } from 'lit';
import '../components/call-backs.js';
import '../components/call-bar.js';
import '../components/call-details.js';
import '../components/caller-map.js';
import '../components/colleagues.js';
import { ShiftElement } from '../components/element.js';
import '../components/intake-form.js';
import '../components/key-help.js';
import '../components/message-list.js';
import '../components/metronome.js';
import '../components/outcome-strip.js';
import '../components/queue.js';
import '../components/seat-choice.js';
import '../components/silent-procedure.js';
import '../components/sound-settings.js';
import '../components/top-bar.js';
import { isField, Keyboard } from '../hotkeys.js';
import { loadLanguage, t } from '../i18n.js';
import { Shift } from '../shift.js';

/** The call-taker's console: lays out the parts and owns the keyboard. */
class Calltaker extends ShiftElement {
  #keyboard = new Keyboard();

  constructor() {
    super();
    this.shift = new Shift();
    addEventListener('keydown', this.#press, { capture: true });
    void this.shift.begin();
  }

  /** @override */
  render() {
    document.title = this.#title();
    switch (this.shift.stage) {
      case 'loading': return html`<main class="centre"><p class="soft">${t('console.loading')}</p></main>`;
      case 'elsewhere': return this.#elsewhere();
      case 'taken': return this.#taken();
      case 'working': return this.#console();
      default: return html`<div class="frame">${this.#top()}<k-seat-choice .shift=${this.shift}></k-seat-choice></div>`;
    }
  }

  #console() {
    const { shift } = this;
    const taking = shift.intake?.open === true;
    const details = html`<k-call-details .shift=${shift}></k-call-details>`;
    return html`
      <div class="frame">
        ${this.#top()}
        <main class="console ${taking ? 'taking' : ''}">
          <div class="left">
            <k-queue .shift=${shift}></k-queue>
            <k-call-backs .shift=${shift}></k-call-backs>
            <k-colleagues .shift=${shift}></k-colleagues>
          </div>
          <div class="centre-column">
            <k-call-bar .shift=${shift}></k-call-bar>
            <k-outcome-strip .shift=${shift} ?choosing=${this.#keyboard.choosing}></k-outcome-strip>
            <k-silent-procedure .shift=${shift}></k-silent-procedure>
            ${taking ? this.#guide() : nothing}
            ${taking ? html`<k-intake-form .shift=${shift}></k-intake-form>` : details}
          </div>
          <div class="right">
            <k-caller-map .shift=${shift}></k-caller-map>
            ${taking ? details : nothing}
          </div>
        </main>
        <div id="devices" popover class="menu"><k-sound-settings .shift=${shift}></k-sound-settings></div>
      </div>`;
  }

  /** What is read out while somebody does it: over the report, in sight whatever is asked next. */
  #guide() {
    const { intake, live } = this.shift;
    const guide = intake?.card.guide;
    return guide === undefined ? nothing : html`<k-metronome .guide=${guide} .clock=${live.clock} .since=${intake?.card.guideSince ?? 0}></k-metronome>`;
  }

  #top() {
    return html`
      <k-top-bar .shift=${this.shift}></k-top-bar>
      <k-message-list .shift=${this.shift}></k-message-list>
      <k-key-help .shift=${this.shift}></k-key-help>`;
  }

  #elsewhere() {
    return html`
      <main class="centre"><div class="panel elsewhere"><div class="body">
        <h1>${t('elsewhere.title')}</h1>
        <p class="soft">${t('elsewhere.hint')}</p>
        <button class="primary" @click=${() => this.shift.takeOver()}>${t('elsewhere.here')}</button>
      </div></div></main>`;
  }

  #taken() {
    const seat = this.shift.session?.position ?? '';
    const name = this.shift.positions.get(seat)?.name ?? seat;
    return html`
      <div class="frame">
        ${this.#top()}
        <main class="centre"><div class="panel elsewhere" role="alert" data-id="taken"><div class="body">
          <h1>${t('taken.title')}</h1>
          <p class="soft">${t('taken.hint', { seat: name })}</p>
          <button class="primary" @click=${() => this.shift.start(seat)}>${t('taken.back')}</button>
        </div></div></main>
      </div>`;
  }

  /** A tab in the background says in its title what happens. */
  #title() {
    const { phone, stage } = this.shift;
    const what = phone.call === null ? t('console.title') : t(phone.call.state === 'ringing' ? 'ringing.title' : 'callBar.connected');
    return `${stage === 'working' && phone.call?.state === 'ringing' ? '☎ ' : ''}${what} · Kentongan`;
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    if (this.shift.stage !== 'working') {
      return;
    }
    const action = this.#keyboard.press(event, isField(event.target));
    if (action === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#act(action);
    this.requestUpdate();
  };

  /** @param {import('../hotkeys.js').Action} action */
  #act(action) {
    const { phone, outcomes, intake } = this.shift;
    switch (action.name) {
      case 'answer': return phone.call?.state === 'ringing' ? phone.answer() : void this.#jump();
      case 'mute': return phone.mute(!phone.call?.muted);
      case 'hangUp': return phone.hangUp();
      case 'dispose':
        this.shift.dispose(action.disposition);
        return action.hangUp ? phone.hangUp() : undefined;
      case 'undo': return intake?.takeBack() ? undefined : outcomes?.takeBack();
      case 'help': return void document.getElementById('help')?.togglePopover();
      case 'adopt': return intake?.where.adopt();
      case 'link': return void /** @type {any} */ (this.querySelector('k-caller-link'))?.send();
      case 'accept': return intake?.card.accept();
      case 'beat': return this.#metronome?.toggle();
      case 'handOver': return this.#handOver();
      case 'attach': return void this.shift.attach();
      case 'silent': return void this.#silent();
      case 'nextSimilar': return intake?.likeness.next();
      case 'outcome': case 'cancel': return undefined;
    }
  }

  /** Into the report; without one, into an empty one. */
  async #jump() {
    this.shift.intake?.openAlone();
    await this.updateComplete;
    this.#form?.jump();
  }

  async #silent() {
    this.shift.silent.toggle();
    await this.updateComplete;
    void /** @type {any} */ (this.querySelector('k-silent-procedure'))?.jump();
  }

  #handOver() {
    if (!this.shift.handOver()) {
      this.#form?.jumpToGap();
    }
  }

  get #metronome() {
    return /** @type {import('../components/metronome.js').Metronome | null} */ (this.querySelector('k-metronome'));
  }

  get #form() {
    return /** @type {import('../components/intake-form.js').IntakeForm | null} */ (this.querySelector('k-intake-form'));
  }
}

await loadLanguage();
customElements.define('k-calltaker', Calltaker);
