/**
 * What we ask of the exchange ({@link id.kentongan.telephony.Exchange}) and what it tells us
 * ({@link id.kentongan.telephony.ExchangeSignal}).
 *
 * <p>The only code that knows Asterisk. It decides nothing: a signal is a claim with the exchange's
 * own time, and what it means for a call is decided by whoever listens.
 *
 * <p>Log level: asterisk-java writes a WARN for every field of an event that it does not know, with
 * what a caller sent in it. An application that uses this package sets {@code org.asteriskjava} to
 * ERROR; what becomes of the link is logged here.
 */
@NullMarked
package id.kentongan.telephony;

import org.jspecify.annotations.NullMarked;
