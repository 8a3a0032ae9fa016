package id.kentongan.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kentongan.live.LiveStream;
import id.kentongan.live.Topic;
import id.kentongan.support.KentonganTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of which units the screens are told. */
@KentonganTest
class UnitBoardTest {

  private final UnitRecords records;
  private final UnitBoard board;
  private final List<String> told = new CopyOnWriteArrayList<>();

  UnitBoardTest(UnitRecords records, UnitTopic topic) {
    this.records = records;
    this.board = new UnitBoard(records, topic, new Noted());
  }

  private final class Noted implements LiveStream {

    @Override
    public void changed(String topic, Topic.Item item) {
      told.add(item.id());
    }

    @Override
    public void removed(String topic, String id) {
      told.add(id + " removed");
    }
  }

  @Test
  void in_another_region_all_are_told_anew_for_agencies_that_were_not_known_before() {
    List<String> once = records.list().stream().map(row -> row.unit().callSign().value()).toList();
    List<String> twice = Stream.of(once, once).flatMap(List::stream).toList();
    board.start();
    try {
      board.regionChanged();
      await().untilAsserted(() -> assertThat(told).isEqualTo(once));

      board.regionChanged();
      await().untilAsserted(() -> assertThat(told).isEqualTo(twice));
    } finally {
      board.stop();
    }
  }
}
