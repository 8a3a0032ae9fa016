package id.kentongan.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a page makes to be heard by itself, beside the voices: its clicks and when they come. */
final class Loudspeaker {

  private final Page page;

  private Loudspeaker(Page page) {
    this.page = page;
  }

  /** Hears what the page plays from now on. */
  static Loudspeaker of(Page page) {
    page.evaluate(
        """
        () => {
          const { connect } = AudioNode.prototype;
          AudioNode.prototype.connect = function (to, ...rest) {
            const { context } = this;
            if (to === context.destination) {
              context.ear ??= new AnalyserNode(context, { fftSize: 32768 });
              window.ear = context.ear;
              connect.call(this, context.ear);
            }
            return connect.call(this, to, ...rest);
          };
        }\
        """);
    return new Loudspeaker(page);
  }

  /** Listens so long. Returns the seconds between one click and the next. */
  List<Double> between(int seconds) {
    Object clicks =
        page.evaluate(
            """
            async (seconds) => {
              const { ear } = window;
              const rate = ear.context.sampleRate;
              const heard = new Float32Array(ear.fftSize);
              const clicks = [];
              const until = ear.context.currentTime + seconds;
              while (ear.context.currentTime < until) {
                ear.getFloatTimeDomainData(heard);
                const from = ear.context.currentTime - heard.length / rate;
                let quiet = 0;
                heard.forEach((sample, i) => {
                  const loud = Math.abs(sample) > 0.05;
                  const at = from + i / rate;
                  if (loud && quiet > rate / 10 && !(at < clicks.at(-1) + 0.2)) clicks.push(at);
                  quiet = loud ? 0 : quiet + 1;
                });
                await new Promise((done) => setTimeout(done, 150));
              }
              return clicks.slice(1).map((at, i) => at - clicks[i]);
            }\
            """,
            seconds);
    return ((List<?>) clicks).stream().map(each -> ((Number) each).doubleValue()).toList();
  }
}
