package id.kentongan.geo;

import id.kentongan.geo.NumberedPlaces.Numbered;
import id.kentongan.geo.words.Match;
import id.kentongan.geo.words.Near;
import id.kentongan.geo.words.Phrase;
import id.kentongan.geo.words.Phrase.Meant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where a place is that somebody speaks of. */
@Service
public class Places {

  /** Characters; nobody reads out more to a call-taker. */
  private static final int LONGEST_QUERY = 200;

  private static final int MOST_HITS = 20;

  /** A street with this much of the words is called by all of them. */
  private static final double WHOLE = 0.9;

  /**
   * The very number stands before its street, also if only the letter is another; the next post
   * does too, the next house after.
   */
  private static final double NUMBER = 0.2;

  private static final double NEXT_POST = 0.05;
  private static final double NEXT_HOUSE = -0.02;

  private static final String BY_ID =
      """
      select id, label, kind, detail, area, area_name, outside,
        ST_X(point) as longitude, ST_Y(point) as latitude
      from geo_place where id = any(?)
      """;

  private final JdbcClient database;
  private final PlaceDirectory directory;
  private final NumberedPlaces numbered;

  Places(JdbcClient database, PlaceDirectory directory, NumberedPlaces numbered) {
    this.database = database;
    this.directory = directory;
    this.numbered = numbered;
  }

  /**
   * The best first, at most twenty; none if the query has nothing to look for.
   *
   * @param near where it is likely to be, or null
   */
  public List<PlaceHit> search(String query, @Nullable Near near) {
    Phrase phrase = Phrase.of(query);
    if (phrase.isEmpty() || query.length() > LONGEST_QUERY) {
      return List.of();
    }
    return directory.current().map(held -> search(phrase, near, held)).orElse(List.of());
  }

  private record Found(NamedPlace place, double score, Meant meant) {}

  private List<PlaceHit> search(Phrase asked, @Nullable Near near, PlaceDirectory.Held held) {
    Phrase phrase = asked;
    List<Match> matches = held.search().find(phrase, near, MOST_HITS);
    if (phrase.lastNumber() != null
        && matches.stream().noneMatch(match -> match.cover() >= WHOLE)) {
      phrase = phrase.withoutLastNumber();
      matches = held.search().find(phrase, near, MOST_HITS);
    }
    List<Found> found = new ArrayList<>(named(matches, held));
    found.addAll(numbered(phrase, List.copyOf(found), near));
    Phrase meant = phrase;
    return found.stream()
        .sorted(Comparator.comparingDouble(each -> -each.score()))
        .limit(MOST_HITS)
        .map(each -> hit(each, meant, near))
        .toList();
  }

  private List<Found> named(List<Match> matches, PlaceDirectory.Held held) {
    Map<Long, NamedPlace> rows = new HashMap<>();
    database
        .sql(BY_ID)
        .param(matches.stream().map(match -> held.ids()[match.place()]).toArray(Long[]::new))
        .query(row -> {
          rows.put(row.getLong("id"), NamedPlace.read(row, row.getString("label")));
        });
    List<Found> found = new ArrayList<>();
    for (Match match : matches) {
      NamedPlace place = rows.get(held.ids()[match.place()]);
      if (place != null) {
        found.add(
            new Found(place, match.score(), match.isLandmark() ? Meant.LANDMARK : Meant.ITSELF));
      }
    }
    return found;
  }

  /** Houses and posts on the streets that were found. */
  private List<Found> numbered(Phrase phrase, List<Found> streets, @Nullable Near near) {
    List<String> names =
        streets.stream()
            .map(Found::place)
            .filter(NamedPlace::isStreet)
            .map(NamedPlace::label)
            .toList();
    List<Numbered> all = new ArrayList<>();
    if (phrase.number() != null && !names.isEmpty()) {
      all.addAll(numbered.houses(names, phrase.number()));
    }
    if (phrase.metres() != null && (!names.isEmpty() || phrase.words().isEmpty())) {
      all.addAll(numbered.posts(names, phrase.metres()));
    }
    return all.stream()
        .map(each ->
            new Found(
                each.place(),
                scoreOf(each, streets, near) + worthOf(each),
                each.exact() ? Meant.NUMBER : Meant.NEXT_NUMBER))
        .toList();
  }

  private static double worthOf(Numbered each) {
    return each.beside() ? NUMBER : each.place().kind().equals("house") ? NEXT_HOUSE : NEXT_POST;
  }

  /** That of its street, in its kelurahan if the street is found there. */
  private static double scoreOf(Numbered house, List<Found> streets, @Nullable Near near) {
    double nearness =
        near == null ? 0 : -1e-7 * Math.min(1e5, house.place().point().distanceTo(near.point()));
    return nearness
        + streets.stream()
            .filter(street -> street.place().label().equals(house.street()))
            .mapToDouble(street ->
                Objects.equals(street.place().area(), house.place().area())
                    ? street.score()
                    : 0.9 * street.score())
            .max()
            .orElse(0);
  }

  private static PlaceHit hit(Found found, Phrase phrase, @Nullable Near near) {
    NamedPlace place = found.place();
    return new PlaceHit(
        place.label(),
        place.kind(),
        place.point(),
        place.area(),
        place.outside(),
        near == null ? null : Math.round(place.point().distanceTo(near.point())),
        place.detail(),
        phrase.addressOf(place.label(), found.meant()));
  }
}
