package id.kentongan.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.dispatch.plan.PlanVersion;
import id.kentongan.dispatch.plan.ResponsePlan;
import id.kentongan.dispatch.plan.ResponsePlans;
import org.junit.jupiter.api.Test;

/** An import and the response plans of the one before. */
class ImportedPlansTest extends ImportTrial {

  private static final String FILE = "response-plans.yaml";

  private final ResponsePlans plans;

  ImportedPlansTest(Importer importer, ResponsePlans plans) {
    super(importer);
    this.plans = plans;
  }

  @Test
  void otherPlansAreAnotherVersionAndTheFormerStays() {
    take();
    PlanVersion former = plans.inForce();
    folder.with(FILE, text -> text.replace("firefighting: 3", "firefighting: 6"));
    take();

    PlanVersion now = plans.inForce();
    assertThat(now.version()).isGreaterThan(former.version());
    assertThat(now.by()).isEqualTo("test");
    assertThat(now.book().plans())
        .flatExtracting(ResponsePlan::send)
        .contains(new ResponsePlan.Need("firefighting", 6));
    assertThat(plans.find(former.version())).contains(former);
    assertThat(plans.history(now.version(), 1))
        .extracting(PlanVersion.Head::version)
        .containsExactly(former.version());
  }

  @Test
  void theSamePlansStayTheVersionThatTheyAre() {
    take();
    long version = plans.inForce().version();
    folder.with("landmarks.csv", "name,kind,latitude,longitude,address\n");
    take();

    assertThat(plans.inForce().version()).isEqualTo(version);
  }

  @Test
  void aRegionWithoutTheFileHasNone() {
    folder.without(FILE);
    take();

    assertThat(outcome.version()).isPresent();
    assertThat(plans.inForce().book().plans()).isEmpty();
  }
}
