package id.kentongan.incident;

import static id.kentongan.incident.Room.FIRE;
import static id.kentongan.incident.Room.begin;
import static id.kentongan.incident.Room.json;
import static id.kentongan.incident.Room.patch;
import static id.kentongan.incident.Room.pathOf;
import static id.kentongan.incident.Room.tryPatch;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.Browser;
import id.kentongan.support.KentonganTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Answers to the questions of a card: kept, and urgent at once where the catalogue says so. */
@KentonganTest
class AnswersTest {

  private final Room room;
  private final Browser siti;

  AnswersTest(@LocalServerPort int port, @Value("${kentongan.home}") Path home) {
    this.room = new Room(port, home);
    this.siti = room.as("calltaker-1");
  }

  @Test
  void anAnswerThatRaisesIsCountedAtOnceAndSaysWhy() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"");
    JsonNode after = patch(siti, draft, answers("\"fire.storeys\":\"4\""));

    assertThat(after.path("priority").asInt()).isEqualTo(2);
    assertThat(after.path("answers").toString())
        .isEqualTo("[{\"question\":\"fire.storeys\",\"answer\":\"4\",\"raises\":2}]");
    JsonNode worse = patch(siti, after, answers("\"fire.trapped\":\"yes\""));
    assertThat(worse.path("priority").asInt()).isEqualTo(1);
    assertThat(json(siti.get(pathOf(worse)), 200)).isEqualTo(worse);
  }

  @Test
  void anAnswerThatIsTakenBackRaisesNoMore() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"," + answers("\"fire.trapped\":\"yes\""));
    JsonNode after = patch(siti, draft, answers("\"fire.trapped\":null"));

    assertThat(after.path("priority").isNull()).isTrue();
    assertThat(after.path("answers").isEmpty()).isTrue();
  }

  @Test
  void theMoreUrgentAnswerGoesBeforeWhatSomebodyChoseAndAPersonHasTheLastWord() {
    JsonNode fire = begin(siti, FIRE + ",\"priority\":3");
    JsonNode raised = patch(siti, fire, answers("\"fire.storeys\":\"9\""));
    assertThat(raised.path("priority").asInt()).isEqualTo(2);

    JsonNode lowered = patch(siti, raised, "\"priority\":4");
    assertThat(lowered.path("priority").asInt()).isEqualTo(4);
    JsonNode still = patch(siti, lowered, answers("\"fire.trapped\":\"no\""));
    assertThat(still.path("priority").asInt()).isEqualTo(4);
  }

  @Test
  void aSlipOfTheCallTakerGivesBackWhatAPersonChose() {
    JsonNode draft = begin(siti, "\"state\":\"draft\",\"priority\":3");
    JsonNode raised = patch(siti, draft, answers("\"fire.trapped\":\"yes\""));
    assertThat(raised.path("priority").asInt()).isEqualTo(1);

    JsonNode back = patch(siti, raised, answers("\"fire.trapped\":null"));
    assertThat(back.path("priority").asInt()).isEqualTo(3);
    JsonNode again = patch(siti, back, answers("\"fire.trapped\":\"yes\""));
    JsonNode insisted = patch(siti, again, "\"priority\":3");
    assertThat(insisted.path("priority").asInt()).isEqualTo(3);
  }

  @Test
  void whatWasKnownToWhoChoseRaisesNoMoreAndWhatComesLaterDoes() {
    JsonNode draft = begin(siti, "\"state\":\"draft\"," + answers("\"fire.trapped\":\"yes\""));
    JsonNode chosen = patch(siti, draft, "\"priority\":4");
    JsonNode high = patch(siti, chosen, answers("\"fire.storeys\":\"9\""));
    assertThat(high.path("priority").asInt()).isEqualTo(2);

    JsonNode low = patch(siti, high, answers("\"fire.storeys\":\"1\""));
    assertThat(low.path("priority").asInt()).isEqualTo(4);
    JsonNode anew = patch(siti, low, answers("\"fire.trapped\":\"unknown\""));
    JsonNode worse = patch(siti, anew, answers("\"fire.trapped\":\"yes\""));
    assertThat(worse.path("priority").asInt()).isEqualTo(1);
  }

  @Test
  void whoOnlyLeadsSeesThatAnAnswerRaisedIt() {
    JsonNode draft = begin(siti, "\"state\":\"draft\",\"priority\":3");
    patch(siti, draft, answers("\"fire.trapped\":\"yes\""));

    JsonNode newest = json(siti.get(pathOf(draft) + "/timeline"), 200).path("items");
    assertThat(newest.path(0).path("what").asString()).isEqualTo("priority");
    assertThat(newest.path(0).path("from").asInt()).isEqualTo(3);
    assertThat(newest.path(0).path("to").asInt()).isEqualTo(1);
    assertThat(newest.path(1).path("what").asString()).isEqualTo("answer.fire.trapped");
    String older = "/timeline?limit=1&cursor=";
    JsonNode first = json(siti.get(pathOf(draft) + "/timeline?limit=1"), 200);
    assertThat(
            json(siti.get(pathOf(draft) + older + first.path("next").asString()), 200)
                .path("items")
                .path(0))
        .isEqualTo(newest.path(1));
  }

  @Test
  void aChoiceInTheSameBreathAsAnAnswerHolds() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode after = patch(siti, fire, answers("\"fire.trapped\":\"yes\"") + ",\"priority\":2");

    assertThat(after.path("priority").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fire.trapped\":\"maybe\"}",
        "{\"fire.storeys\":\"-1\"}",
        "{\"fire.storeys\":4}",
        "{\"fire.colour\":\"red\"}",
        "{\"nowhere.trapped\":\"yes\"}",
        "{\"fire\":\"yes\"}",
        "{\"fire.trapped'; drop table incident\":\"yes\"}",
        "[\"yes\"]",
        "\"yes\""
      })
  void whatIsNoAnswerOfTheCardIsRefused(String answers) {
    JsonNode fire = begin(siti, FIRE);

    assertThat(tryPatch(siti, fire, "\"answers\":" + answers).statusCode()).isEqualTo(400);
    assertThat(json(siti.get(pathOf(fire)), 200)).isEqualTo(fire);
  }

  @Test
  void theRefusalNamesTheQuestion() {
    JsonNode fire = begin(siti, FIRE);
    JsonNode refused =
        json(tryPatch(siti, fire, answers("\"fire.trapped\":\"no\",\"fire.gone\":\"yes\"")), 400);

    assertThat(refused.path("type").asString()).endsWith("unknown-answer");
    assertThat(refused.path("current").asString()).isEqualTo("fire.gone");
  }

  @Test
  void theTimelineSaysWhatWasAnswered() {
    JsonNode fire = begin(siti, FIRE);
    patch(siti, fire, answers("\"fire.trapped\":\"yes\""));

    JsonNode newest = json(siti.get(pathOf(fire) + "/timeline"), 200).path("items").path(0);
    assertThat(newest.path("what").asString()).isEqualTo("answer.fire.trapped");
    assertThat(newest.path("to").asString()).isEqualTo("yes");
  }

  @Test
  void whoOnlyLeadsLearnsThePriorityAndNoAnswer() {
    JsonNode fire = begin(siti, FIRE + "," + answers("\"fire.trapped\":\"yes\""));
    Browser leader = room.as("leader-1");

    JsonNode masked = json(leader.get(pathOf(fire)), 200);
    assertThat(masked.path("answers").isEmpty()).isTrue();
    assertThat(leader.get(pathOf(fire) + "/timeline").body()).doesNotContain("trapped");
  }

  private static String answers(String answers) {
    return "\"answers\":{" + answers + "}";
  }
}
