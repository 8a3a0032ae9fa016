package id.kentongan.region;

import id.kentongan.identity.Person;
import id.kentongan.live.LiveStream;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The region in force, so that a screen that stays open notices another one: a single item. */
@Component
@ConditionalOnWebApplication
class RegionTopic implements Topic {

  private static final String NAME = "region";

  private final CurrentRegion current;
  private final LiveStream live;

  RegionTopic(CurrentRegion current, LiveStream live) {
    this.current = current;
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
    return List.of(new Entry(current.view()));
  }

  @EventListener(RegionChanged.class)
  void tell() {
    live.changed(NAME, new Entry(current.view()));
  }

  /** The region that is in force takes the place of the one that was. */
  private record Entry(RegionView region) implements Item {

    @Override
    public String id() {
      return NAME;
    }

    @Override
    public long version() {
      return region.edition();
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(region);
    }
  }
}
