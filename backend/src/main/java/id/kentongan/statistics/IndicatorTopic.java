package id.kentongan.statistics;

import id.kentongan.identity.Person;
import id.kentongan.live.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The figures on screens, also those on walls: they tell of nobody. */
@Component
class IndicatorTopic implements Topic {

  static final String NAME = "indicators";

  private final Indicators indicators;

  IndicatorTopic(Indicators indicators) {
    this.indicators = indicators;
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
  public boolean newestWins() {
    return true;
  }

  @Override
  public List<Item> snapshot() {
    return indicators.now().stream().<Item>map(Entry::new).toList();
  }

  /** Of what two nodes count the one that was counted later holds. */
  record Entry(Indicator indicator) implements Item {

    @Override
    public String id() {
      return indicator.id();
    }

    @Override
    public long version() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, indicator.at());
    }

    @Override
    public Optional<Object> in(View view) {
      return Optional.of(indicator);
    }
  }
}
