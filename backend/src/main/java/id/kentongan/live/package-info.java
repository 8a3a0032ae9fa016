/**
 * Knows the stream of changes to every screen: topics, views, snapshots, sequence, fan-out between
 * nodes. Decides nothing about what is shown; a module that has something to show brings a {@link
 * id.kentongan.live.Topic}. The protocol is described in docs/live.md.
 *
 * <h2>The way of a change</h2>
 *
 * A module hands it to {@link id.kentongan.live.LiveStream}; the {@code Publisher} encodes it once
 * for each view and appends it to the {@link id.kentongan.platform.ChangeLog}; it comes back to
 * every node in one order; the {@code Feed} of its topic takes it in; each {@code LiveSocket} that
 * watches the feed is woken and sends what lies between its place and the newest step.
 *
 * <h2>Why it is so</h2>
 *
 * <ul>
 *   <li>Redis only orders. Nodes that apply the same entries in the same order from the same start
 *       count the same sequences: there is no counter to share and none to lose.
 *   <li>Every epoch starts empty and is filled by a load from the database, which is itself an
 *       entry. What changed after the epoch began is newer than the load and wins. So nothing is
 *       missed between a load and the changes after it, on whichever node each was made.
 *   <li>A socket keeps no queue but a place. One that falls behind the kept steps is given the
 *       items as they are now; one that cannot be sent to for 5 s is cut. Neither costs memory.
 *   <li>One virtual thread a socket blocks in its own send, so nobody waits for anybody.
 *   <li>Without Redis a node goes on in an epoch of its own and loads every 5 s what other nodes
 *       may have changed.
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
