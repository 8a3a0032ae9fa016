package id.kentongan.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a crew has to say, in order; what is not taken is said again. */
final class Speech {

  private final Room room;
  private final @Nullable String account;
  private final Tally tally;
  private final Deque<Word> unsaid = new ArrayDeque<>();

  /**
   * @param account username of who signs in with the unit; null: nobody
   */
  Speech(Room room, @Nullable String account, Tally tally) {
    this.room = room;
    this.account = account;
    this.tally = tally;
  }

  /** Says what was left over, then these. */
  void say(List<Word> words) throws InterruptedException {
    unsaid.addAll(words);
    while (!unsaid.isEmpty()) {
      Word word = unsaid.getFirst();
      Answer answer = room.say(word, account);
      if (answer == Answer.LATER) {
        return;
      }
      unsaid.removeFirst();
      if (answer == Answer.TAKEN) {
        tally.word(word.step());
      } else {
        tally.wrong("%s of an assignment was refused".formatted(word.step().code()));
      }
    }
  }

  /** Words that were not taken yet. */
  int unsaid() {
    return unsaid.size();
  }
}
