package id.kentongan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages of the front end, filled in, with the hashes of what they hold inline.
 *
 * <p>A page names {@code ${head}} for what all pages have in their head, the import map among it,
 * and {@code ${t:key}} for a sentence.
 */
@Component
class PageShells {

  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private static final Pattern SENTENCE = Pattern.compile("\\$\\{t:([A-Za-z.]+)}");
  private static final Pattern PIECE = Pattern.compile("\\$\\{([a-z]+)}");

  private static final String NOTICE =
      """
      <!doctype html>
      <html lang="${lang}">
      <head>
      ${head}
        <title>%1$s</title>
      </head>
      <body>
        <main>
          %2$s
        </main>
      </body>
      </html>
      """;

  private final AppBuild build;
  private final Sentences sentences;
  private final Map<String, Shell> filled = new ConcurrentHashMap<>();

  PageShells(AppBuild build, Sentences sentences) {
    this.build = build;
    this.sentences = sentences;
  }

  Shell shell(String name, Locale locale) {
    return filled.computeIfAbsent(
        name + " " + locale.getLanguage(), key -> fill(read(name), locale));
  }

  /**
   * A plain page with a heading and a sentence: the keys {@code page.<key>.title} and {@code
   * .text}.
   */
  Shell notice(String key, Map<String, Object> arguments, Locale locale) {
    String title = sentence("page." + key + ".title", arguments, locale);
    String text = sentence("page." + key + ".text", arguments, locale);
    String body = "<h1>" + title + "</h1><p>" + text + "</p>" + wayOut(locale);
    return fill(NOTICE.formatted(title, body), locale);
  }

  /**
   * A plain page that says why there is no other, in Indonesian and then in English: the sentence
   * {@code problem.<type>} and what to do.
   *
   * @param passing it will be over by itself: the page looks again until it is
   */
  Shell refusal(String type, boolean passing) {
    String english =
        "<section lang=\"en\">" + refusal(type, passing, "h2", Locale.ENGLISH) + "</section>";
    String script =
        passing ? "<script type=\"module\" src=\"/app/${build}/retry.js\"></script>" : "";
    return fill(
        NOTICE.formatted(
            sentence("problem." + type, Map.of(), Sentences.INDONESIAN),
            refusal(type, passing, "h1", Sentences.INDONESIAN) + english + script),
        Sentences.INDONESIAN);
  }

  private String refusal(String type, boolean passing, String heading, Locale locale) {
    return "<%1$s>%2$s</%1$s>".formatted(heading, sentence("problem." + type, Map.of(), locale))
        + (passing ? "<p>" + sentence("page.passing", Map.of(), locale) + "</p>" : wayOut(locale));
  }

  private String wayOut(Locale locale) {
    return "<p><a href=\"/\">" + sentence("page.home", Map.of(), locale) + "</a></p>";
  }

  private String sentence(String key, Map<String, Object> arguments, Locale locale) {
    return HtmlUtils.htmlEscape(sentences.find(key, arguments, locale).orElse(key));
  }

  private Shell fill(String template, Locale locale) {
    String html =
        template
            .replace("${head}", read("head").stripTrailing())
            .replace("${build}", build.id())
            .replace("${lang}", locale.getLanguage());
    html =
        SENTENCE
            .matcher(html)
            .replaceAll(
                found -> Matcher.quoteReplacement(sentence(found.group(1), Map.of(), locale)));
    List<String> hashes = new ArrayList<>();
    Matcher inline = INLINE_SCRIPT.matcher(html);
    while (inline.find()) {
      hashes.add("'sha256-" + sha256(inline.group(1)) + "'");
    }
    return new Shell(html, List.copyOf(hashes));
  }

  private static String read(String name) {
    var file = new ClassPathResource("META-INF/kentongan/pages/" + name + ".html");
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * @param scriptHashes of the inline scripts, as a Content-Security-Policy names them
   */
  record Shell(String html, List<String> scriptHashes) {

    Shell with(Map<String, String> pieces) {
      String filled =
          PIECE
              .matcher(html)
              .replaceAll(found ->
                  Matcher.quoteReplacement(pieces.getOrDefault(found.group(1), found.group())));
      return new Shell(filled, scriptHashes);
    }
  }
}
