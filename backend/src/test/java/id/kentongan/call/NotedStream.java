package id.kentongan.call;

import id.kentongan.live.LiveStream;
import id.kentongan.live.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what the screens are told. */
class NotedStream implements LiveStream {

  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void changed(String topic, Topic.Item item) {
    String state =
        switch (item.in(Topic.View.FULL).orElseThrow()) {
          case CallView call -> call.state().code();
          case PositionView position -> position.state().code();
          default -> topic;
        };
    told.add(item.id() + " " + state);
  }

  @Override
  public void removed(String topic, String id) {
    told.add(id + " removed");
  }

  /** What was told of one thing, in order. */
  List<String> of(String id) {
    return told.stream()
        .filter(each -> each.startsWith(id + " "))
        .map(each -> each.substring(id.length() + 1))
        .toList();
  }

  List<String> of(CallId id) {
    return of(id.toString());
  }
}
