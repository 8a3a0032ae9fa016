/**
 * What we ask of the exchange ({@link id.kentongan.telephony.Exchange}) and what it tells us
 * ({@link id.kentongan.telephony.ExchangeSignal}).
 *
 * <p>The only code that knows Asterisk. It decides nothing: a signal is a claim with the exchange's
 * own time, and what it means for a call is decided by whoever listens.
 */
@NullMarked
package id.kentongan.telephony;

import org.jspecify.annotations.NullMarked;
