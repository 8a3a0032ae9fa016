package id.kentongan.platform;

import id.kentongan.platform.PathRules.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The rules of all modules, the most specific first. */
class RuleBook {

  private static final Comparator<Entry> MOST_SPECIFIC_FIRST =
      Comparator.comparing(Entry::pattern)
          .thenComparingInt(entry -> entry.rule().method() == null ? 1 : 0);

  private final List<Entry> entries;

  RuleBook(List<PathRules> modules) {
    this.entries =
        modules.stream()
            .flatMap(module -> module.rules().stream())
            .map(Entry::of)
            .sorted(MOST_SPECIFIC_FIRST)
            .toList();
  }

  /** The rule for this request; empty: denied. */
  Optional<Rule> ruleFor(HttpServletRequest request) {
    return ruleFor(HttpMethod.valueOf(request.getMethod()), pathOf(request));
  }

  Optional<Rule> ruleFor(HttpMethod method, PathContainer path) {
    HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    return at(path)
        .filter(rule -> rule.method() == null || asked.equals(rule.method()))
        .findFirst();
  }

  /** The methods that have a rule at the request's path; empty: nothing is there. */
  List<HttpMethod> methodsAt(HttpServletRequest request) {
    return at(pathOf(request)).map(Rule::method).flatMap(Stream::ofNullable).distinct().toList();
  }

  private Stream<Rule> at(PathContainer path) {
    return entries.stream().filter(entry -> entry.pattern().matches(path)).map(Entry::rule);
  }

  private static PathContainer pathOf(HttpServletRequest request) {
    return ServletRequestPathUtils.parse(request).pathWithinApplication();
  }

  private record Entry(PathPattern pattern, Rule rule) {

    static Entry of(Rule rule) {
      return new Entry(PathPatternParser.defaultInstance.parse(rule.pattern()), rule);
    }
  }
}
