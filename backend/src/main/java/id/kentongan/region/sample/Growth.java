package id.kentongan.region.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets streets grow out of streets: each follows the grain of the land, joins what it meets, keeps
 * its distance from what runs beside it, and sends out the next ones. Whatever grows is connected
 * to what was there.
 */
final class Growth {

  /** Where a street may begin, and which way it would go. */
  private record Seed(Point place, Point way) {}

  private static final double TURN = 0.42;

  private final RoadNet net;
  private final Land land;
  private final Habit habit;
  private final Dice dice;
  private final Deque<Seed> seeds = new ArrayDeque<>();
  private final List<Street> grown = new ArrayList<>();

  Growth(RoadNet net, Land land, Habit habit, Dice dice) {
    this.net = net;
    this.land = land;
    this.habit = habit;
    this.dice = dice;
  }

  List<Street> from(Predicate<Street> parents) {
    net.streets().stream().filter(parents).toList().forEach(this::sprout);
    while (!seeds.isEmpty()) {
      grow(seeds.removeFirst());
    }
    return grown;
  }

  private void sprout(Street street) {
    List<Point> line = net.line(street);
    sproutOn(line, 1);
    sproutOn(line, -1);
  }

  private void sproutOn(List<Point> line, int side) {
    double wait = 0;
    boolean first = true;
    for (int i = 1; i < line.size(); i++) {
      Point from = line.get(i - 1);
      Point along = line.get(i).minus(from).unit();
      Point way = along.left().times(side);
      double gap = habit.gap(land, from, way);
      if (gap <= 0) {
        continue;
      }
      if (first) {
        wait = gap * dice.between(0.3, 1.0);
        first = false;
      }
      wait -= from.distance(line.get(i));
      if (wait <= 0) {
        seeds.add(new Seed(from.between(line.get(i), 0.5), way));
        wait += gap * dice.between(habit.evenness(), 2 - habit.evenness());
      }
    }
  }

  private void grow(Seed seed) {
    Segment root = net.nearest(seed.place(), 3, s -> true);
    if (root == null) {
      return;
    }
    Point start = seed.place().nearestOn(net.at(root.from()), net.at(root.to()));
    List<Point> path = new ArrayList<>(List.of(start));
    RoadNet.@Nullable Hit joint = trace(path, seed.way(), root);
    double length =
        Curve.length(path) + (joint == null ? 0 : path.getLast().distance(joint.place()));
    boolean worth =
        joint == null
            ? length >= habit.shortest() && dice.chance(habit.deadEnds())
            : length >= habit.shortest() * 0.7;
    if (worth) {
      lay(path, joint);
    }
  }

  private void lay(List<Point> path, RoadNet.@Nullable Hit joint) {
    List<Point> line = new ArrayList<>(path);
    if (joint != null) {
      line.add(joint.place());
    }
    Street street = net.lay(habit.roadClass(), "", line);
    if (street.nodes().size() > 1) {
      grown.add(street);
      if (habit.branches()) {
        sprout(street);
      }
    } else {
      net.streets().remove(street);
    }
  }

  /**
   * Walks from the last place of the path until something ends it; a joint if it came to a road.
   */
  private RoadNet.@Nullable Hit trace(List<Point> path, Point way, Segment root) {
    Point heading = way;
    double walked = 0;
    while (walked < habit.longest()) {
      Point here = path.getLast();
      heading = steer(here, heading);
      Point next = here.plus(heading.times(habit.step()));
      double gap = habit.gap(land, here, heading);
      boolean young = walked < gap * 0.85;
      Predicate<Segment> others =
          s ->
              !(young
                  && (s.street() == root.street()
                      || s.touches(root.from())
                      || s.touches(root.to())));
      RoadNet.Hit hit = net.firstHit(here, next, others);
      if (hit != null) {
        return isClean(here, hit, heading) ? hit : null;
      }
      if (gap <= 0 || land.bars(here, next, habit)) {
        return null;
      }
      RoadNet.Hit aside = beside(next, gap, others);
      if (aside != null) {
        return reach(path, next, heading, aside, others);
      }
      path.add(next);
      walked += habit.step();
    }
    return null;
  }

  private RoadNet.@Nullable Hit beside(Point next, double gap, Predicate<Segment> others) {
    Segment near = net.nearest(next, gap * habit.closeness(), others);
    return near == null
        ? null
        : new RoadNet.Hit(near, next.nearestOn(net.at(near.from()), net.at(near.to())), 0);
  }

  /** A road lies near: goes over to it if it lies ahead, or stops if it runs alongside. */
  private RoadNet.@Nullable Hit reach(
      List<Point> path, Point next, Point heading, RoadNet.Hit aside, Predicate<Segment> others) {
    Point here = path.getLast();
    Point towards = aside.place().minus(next);
    boolean ahead = towards.dot(heading) > 0.55 * towards.length();
    if (!ahead) {
      return null;
    }
    RoadNet.Hit straight =
        net.firstHit(
            here, here.plus(heading.times(habit.step() + 1.6 * towards.length() + 4)), others);
    RoadNet.Hit goal = straight == null ? aside : straight;
    RoadNet.Hit first = net.firstHit(here, here.between(goal.place(), 0.999), others);
    boolean free = first == null && !land.bars(here, goal.place(), habit);
    return free && isClean(here, goal, goal.place().minus(here).unit()) ? goal : null;
  }

  private boolean isClean(Point here, RoadNet.Hit hit, Point heading) {
    Point along = net.at(hit.segment().to()).minus(net.at(hit.segment().from())).unit();
    boolean steep = Math.abs(along.dot(heading)) < 0.86;
    return steep && !land.bars(here, hit.place(), habit);
  }

  private Point steer(Point here, Point heading) {
    double grain = land.heading(here);
    double now = heading.angle();
    double quarter = Math.PI / 2;
    double off = grain - now;
    off -= quarter * Math.round(off / quarter);
    double wander = habit.wander() * land.wander(here);
    double turn = Math.max(-TURN, Math.min(TURN, off)) * 0.6 + wander;
    return Point.towards(now + turn);
  }
}
