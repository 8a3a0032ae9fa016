package id.kentongan.fleet;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a crew is on duty, by the clock of the region: duties that begin on some days and last for
 * some hours.
 *
 * @param days on which its duties begin
 * @param to no later than {@code from}: on the day after; the same: a whole day
 */
record DutyHours(List<Recurrence> days, LocalTime from, LocalTime to) {

  private static final Pattern WEEKDAYS = Pattern.compile("[1-7]{1,7}");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/([0-9]{1,2}))?");
  private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");
  private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);

  DutyHours {
    days = List.copyOf(days);
  }

  /**
   * A day and those that follow at the same distance.
   *
   * @param every days; 0: that day alone
   */
  record Recurrence(LocalDate first, int every) {

    /** The newest that is no later than this day. */
    Optional<LocalDate> newest(LocalDate day) {
      if (day.isBefore(first)) {
        return Optional.empty();
      }
      long past = day.toEpochDay() - first.toEpochDay();
      return Optional.of(every == 0 ? first : day.minusDays(past % every));
    }
  }

  /** From its beginning until just before its end. */
  private record Duty(LocalDateTime begin, LocalDateTime end) {}

  /**
   * @param days weekdays as ISO 8601 counts them ({@code 12345}: Monday to Friday), a date, or a
   *     date and how many days later it is on duty again ({@code 2026-11-21/3})
   * @param hours e.g. {@code 19:00-07:00}
   * @return empty if it says nothing of the kind
   */
  static Optional<DutyHours> find(String days, String hours) {
    Matcher written = HOURS.matcher(hours);
    try {
      List<Recurrence> begins = recurrences(days);
      return begins.isEmpty() || !written.matches()
          ? Optional.empty()
          : Optional.of(
              new DutyHours(
                  begins, LocalTime.parse(written.group(1)), LocalTime.parse(written.group(2))));
    } catch (DateTimeException noSuchDayOrHour) {
      return Optional.empty();
    }
  }

  private static List<Recurrence> recurrences(String days) {
    if (WEEKDAYS.matcher(days).matches()) {
      return days.chars()
          .distinct()
          .mapToObj(digit -> DayOfWeek.of(digit - '0'))
          .map(day -> new Recurrence(A_MONDAY.plusDays(day.getValue() - 1L), 7))
          .toList();
    }
    Matcher date = DATE.matcher(days);
    if (!date.matches()) {
      return List.of();
    }
    int every = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
    return List.of(new Recurrence(LocalDate.parse(date.group(1)), every));
  }

  /** Whether somebody is on duty then. */
  boolean isOn(LocalDateTime time) {
    return duties(time).anyMatch(duty -> !time.isBefore(duty.begin()) && time.isBefore(duty.end()));
  }

  /** When a duty last began or ended, this moment included. */
  Optional<LocalDateTime> lastChange(LocalDateTime time) {
    return duties(time)
        .flatMap(duty -> Stream.of(duty.begin(), duty.end()))
        .filter(change -> !change.isAfter(time))
        .max(Comparator.naturalOrder());
  }

  /** Of each day that recurs the newest two: one of the day before may still go on. */
  private Stream<Duty> duties(LocalDateTime time) {
    return days.stream()
        .flatMap(recurrence ->
            Stream.of(time.toLocalDate(), time.toLocalDate().minusDays(1))
                .flatMap(day -> recurrence.newest(day).stream())
                .distinct()
                .map(this::duty));
  }

  private Duty duty(LocalDate day) {
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return new Duty(day.atTime(from), last.atTime(to));
  }
}
