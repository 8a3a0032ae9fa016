/**
 * Knows the stream of changes to every screen: topics, views, snapshots, sequence, fan-out between
 * nodes. Decides nothing about what is shown; a module that has something to show brings a {@link
 * id.kentongan.live.Topic}.
 */
@ApplicationModule(allowedDependencies = {"identity", "audit", "shared", "platform"})
@NullMarked
package id.kentongan.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
