package id.kentongan.dispatch.choice;

import id.kentongan.dispatch.choice.Candidate.Free;
import id.kentongan.dispatch.choice.Candidate.Kept;
import id.kentongan.dispatch.choice.Candidate.Sent;
import id.kentongan.dispatch.choice.Recommendation.Pick;
import id.kentongan.dispatch.choice.Recommendation.Shortfall;
import id.kentongan.dispatch.plan.Response.Line;
import id.kentongan.geo.roads.Travel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which units serve which lines of a response plan. A unit serves one line, whatever else it can.
 *
 * <p>Units are taken one after the other: who was sent already, then by time, those of the same
 * time by call sign. One is taken if it and all that were taken before can be spread over the
 * lines; for that they may change to other lines that they can serve as well. Who is taken stays
 * taken. So as many units as possible of those that are asked for are had, and whoever is left out
 * would not have been sooner than one that could have stayed at home instead: sets of units that
 * can be spread are the independent sets of a transversal matroid, for which greed is exact (J.
 * Edmonds, "Matroids and the greedy algorithm", 1971).
 */
final class Choice {

  private final List<Line> lines;
  private final List<Candidate> candidates;

  /** Of each line those who serve it. */
  private final List<List<Candidate>> serving;

  Choice(List<Line> lines, List<Candidate> candidates) {
    this.lines = List.copyOf(lines);
    this.candidates = candidates.stream().sorted(Candidate.SOONEST).toList();
    this.serving = lines.stream().<List<Candidate>>map(_ -> new ArrayList<>()).toList();
    this.candidates.stream()
        .filter(candidate -> !(candidate.standing() instanceof Kept))
        .forEach(candidate -> take(candidate, new BitSet()));
  }

  /**
   * Finds it a line: one that lacks a unit, or one of whose units finds another line (an augmenting
   * path).
   *
   * @param asked lines that need not be asked again
   */
  private boolean take(Candidate candidate, BitSet asked) {
    for (int line = 0; line < lines.size(); line++) {
      if (candidate.can(lines.get(line).capability()) && !asked.get(line)) {
        asked.set(line);
        List<Candidate> there = serving.get(line);
        if (missing(line) > 0) {
          return there.add(candidate);
        }
        for (int i = 0; i < there.size(); i++) {
          if (take(there.get(i), asked)) {
            there.set(i, candidate);
            return true;
          }
        }
      }
    }
    return false;
  }

  private int missing(int line) {
    return lines.get(line).count() - serving.get(line).size();
  }

  /**
   * @param isNear whether the station of this code is in the kecamatan where it happened
   */
  Recommendation recommendation(Predicate<String> isNear) {
    return new Recommendation(
        IntStream.range(0, lines.size()).boxed().flatMap(line -> picks(line, isNear)).toList(),
        IntStream.range(0, lines.size()).boxed().flatMap(this::shortfalls).toList());
  }

  private Stream<Pick> picks(int line, Predicate<String> isNear) {
    String capability = lines.get(line).capability();
    return serving.get(line).stream()
        .sorted(Candidate.SOONEST)
        .flatMap(candidate ->
            candidate.standing() instanceof Free(Travel.Known travel)
                ? Stream.of(
                    new Pick(
                        candidate.unit(),
                        capability,
                        travel.seconds(),
                        travel.metres(),
                        reason(candidate, capability, isNear),
                        travel.estimated()))
                : Stream.of());
  }

  private Reason reason(Candidate candidate, String capability, Predicate<String> isNear) {
    if (candidates.stream().filter(each -> each.isFree() && each.can(capability)).count() == 1) {
      return Reason.ONLY_ONE;
    }
    return isNear.test(candidate.station()) ? Reason.IN_AREA : Reason.NEAREST;
  }

  /** Each that is missing has a cause: what keeps one that could serve, or that there is none. */
  private Stream<Shortfall> shortfalls(int line) {
    String capability = lines.get(line).capability();
    List<Candidate> there = serving.get(line);
    Stream<Cause> causes =
        candidates.stream()
            .filter(candidate -> candidate.can(capability) && !there.contains(candidate))
            .map(Choice::cause)
            .sorted();
    return Stream.concat(causes, Stream.generate(() -> Cause.NONE))
        .limit(missing(line))
        .collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> new Shortfall(capability, Math.toIntExact(each.getValue()), each.getKey()));
  }

  /** Whoever can and does not, though a line lacks one, serves another line. */
  private static Cause cause(Candidate candidate) {
    return switch (candidate.standing()) {
      case Kept(Cause cause) -> cause;
      case Sent(), Free _ -> Cause.RESERVED;
    };
  }
}
