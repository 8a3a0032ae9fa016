package id.kentongan.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Which build of the front end this is: part of the address of each file, so none is ever stale.
 */
@Component
class AppBuild {

  static final String FILES = "classpath:/META-INF/kentongan/app/";

  private final String id;

  AppBuild() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Map.Entry<String, Resource> file : files().entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = file.getValue().getInputStream()) {
        digest.update(in.readAllBytes());
      }
    }
    id = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  String id() {
    return id;
  }

  private static Map<String, Resource> files() throws IOException {
    Resource[] found = new PathMatchingResourcePatternResolver().getResources(FILES + "**/*.*");
    return Arrays.stream(found)
        .collect(
            Collectors.toMap(AppBuild::pathOf, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  private static String pathOf(Resource file) {
    try {
      String url = file.getURL().toString();
      return url.substring(url.lastIndexOf("META-INF/kentongan/app/"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
