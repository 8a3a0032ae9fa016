package id.kentongan.region.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every street a name that no other street of its kecamatan has. */
final class StreetNames {

  private final Words words;
  private final Wards wards;
  private final RoadNet net;
  private final Quarters quarters;
  private final Dice dice;
  private final Map<String, Set<String>> taken = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  StreetNames(CityPlan plan, Words words, Wards wards, RoadNet net, Quarters quarters) {
    this.words = words;
    this.wards = wards;
    this.net = net;
    this.quarters = quarters;
    this.dice = new Dice(plan.seed(), "street names");
  }

  void give() {
    for (Street street : net.streets()) {
      districts(street).forEach(district -> taken(district).add(street.name()));
    }
    for (Street street : net.streets()) {
      if (street.name().isEmpty() && isWorthAName(street)) {
        street.call(free(street));
      }
    }
  }

  private boolean isWorthAName(Street street) {
    return Curve.length(net.line(street)) > 45 || street.roadClass().isThrough();
  }

  private Set<String> taken(String district) {
    return taken.computeIfAbsent(district, d -> new HashSet<>());
  }

  private List<String> districts(Street street) {
    List<String> districts = new ArrayList<>();
    for (int node : street.nodes()) {
      Ward ward = wards.near(net.at(node));
      String district = ward == null ? "" : ward.districtName();
      if (!districts.contains(district)) {
        districts.add(district);
      }
    }
    return districts;
  }

  private String free(Street street) {
    List<String> districts = districts(street);
    Point middle = net.at(street.nodes().get(street.nodes().size() / 2));
    @Nullable Quarter quarter = quarters.at(middle);
    String stem = stem(street, quarter, middle);
    String name = stem;
    while (!isFree(name, districts)) {
      name = numbered(stem, districts);
    }
    for (String district : districts) {
      taken(district).add(name);
    }
    return name;
  }

  private boolean isFree(String name, List<String> districts) {
    return districts.stream().noneMatch(district -> taken(district).contains(name));
  }

  private String numbered(String stem, List<String> districts) {
    int number = counts.merge(stem + districts.getFirst(), 1, Integer::sum) + 1;
    return stem + " " + number;
  }

  private String stem(Street street, @Nullable Quarter quarter, Point middle) {
    if (quarter != null && quarter.kind() == Quarter.Kind.INDUSTRY) {
      return "Jl. Industri";
    }
    if (quarter != null) {
      return "Jl. " + gateWordOf(quarter) + " " + dice.pick(words.list("blocks"));
    }
    Ward ward = wards.near(middle);
    return switch (street.roadClass()) {
      case TERTIARY -> "Jl. " + dice.pick(words.list("heroes"));
      case UNCLASSIFIED -> "Jl. " + dice.pick(words.list(ward == null ? "lanes.outside" : "lanes"));
      case LIVING_STREET, FOOTWAY -> "Gg. " + dice.pick(words.list("alleys"));
      default -> "Jl. " + dice.pick(words.list(theme(ward)));
    };
  }

  private static String theme(@Nullable Ward ward) {
    return "theme." + (ward == null ? 0 : Integer.parseInt(ward.code().substring(9)) % 8);
  }

  private static String gateWordOf(Quarter quarter) {
    List<String> parts = List.of(quarter.name().split(" ", -1));
    return parts.get(Math.min(1, parts.size() - 1));
  }
}
