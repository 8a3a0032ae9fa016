package id.kentongan.catalogue;

import id.kentongan.identity.Person;
import id.kentongan.live.LiveStream;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which catalogue is in force, so that a screen that stays open notices another one: a single item.
 * Looked at every two seconds, for it may have been edited at another node.
 */
@Component
@ConditionalOnWebApplication
class CatalogueTopic implements Topic {

  private static final String NAME = "catalogue";
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueTopic.class);

  private final CatalogueRecords records;
  private final LiveStream live;
  private long told;

  CatalogueTopic(CatalogueRecords records, LiveStream live) {
    this.records = records;
    this.live = live;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<View> viewFor(Person person) {
    return Optional.of(View.FULL);
  }

  @Override
  public Optional<View> viewForWalls() {
    return Optional.of(View.FULL);
  }

  @Override
  public List<Item> snapshot() {
    return records.newestVersion().<Item>map(Entry::new).stream().toList();
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void look() {
    try {
      records.newestVersion().filter(newest -> newest != told).ifPresent(this::tell);
    } catch (DataAccessException away) {
      LOG.debug("the catalogue in force cannot be read just now", away);
    }
  }

  private void tell(long newest) {
    if (told != 0) {
      live.changed(NAME, new Entry(newest));
    }
    told = newest;
  }

  /** The one in force takes the place of the one that was. */
  private record Entry(long version) implements Item {

    @Override
    public String id() {
      return NAME;
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(new InForce(NAME, version));
    }
  }

  /** What screens are told. */
  private record InForce(String id, long version) {}
}
