package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.List;

/** A road from end to end, as junction and bend numbers of the {@link RoadNet}. */
final class Street {

  private final RoadClass roadClass;
  private final List<Integer> nodes = new ArrayList<>();
  private String name;
  private boolean oneWay;

  Street(RoadClass roadClass, String name) {
    this.roadClass = roadClass;
    this.name = name;
  }

  RoadClass roadClass() {
    return roadClass;
  }

  List<Integer> nodes() {
    return nodes;
  }

  /** Empty while, or if, it has none. */
  String name() {
    return name;
  }

  void call(String given) {
    this.name = given;
  }

  boolean isOneWay() {
    return oneWay;
  }

  void makeOneWay() {
    this.oneWay = true;
  }
}
