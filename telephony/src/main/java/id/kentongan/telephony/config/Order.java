package id.kentongan.telephony.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for. */
record Order(
    Path region,
    Path home,
    Path templates,
    Path out,
    ConfigValue modules,
    int portOffset,
    boolean newPasswords,
    Optional<Certificate> certificate) {

  private static final String REGION = "--region";
  private static final String HOME = "--home";
  private static final String TEMPLATES = "--templates";
  private static final String OUT = "--out";
  private static final String MODULES = "--modules-dir";
  private static final String OFFSET = "--port-offset";
  private static final String PASSWORDS = "--passwords";
  private static final String HOST = "--host";
  private static final String CERT = "--cert";
  private static final String KEY = "--key";
  private static final Set<String> KNOWN =
      Set.of(REGION, HOME, TEMPLATES, OUT, MODULES, OFFSET, PASSWORDS, HOST, CERT, KEY);

  /** What TLS is spoken with. */
  record Certificate(Path chain, Path key) {}

  static Order parse(String... arguments) throws Refused {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!KNOWN.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new Refused("The option " + arguments[i] + " is unknown or has no value.");
      }
      options.put(arguments[i], arguments[i + 1]);
    }
    return new Order(
        Path.of(required(options, REGION)),
        Path.of(required(options, HOME)),
        Path.of(required(options, TEMPLATES)),
        Path.of(required(options, OUT)),
        modules(required(options, MODULES)),
        offset(required(options, OFFSET)),
        newPasswords(options.getOrDefault(PASSWORDS, "kept")),
        certificate(options));
  }

  private static String required(Map<String, String> options, String option) throws Refused {
    String value = options.get(option);
    if (value == null) {
      throw new Refused("The option " + option + " is missing.");
    }
    return value;
  }

  private static ConfigValue modules(String directory) throws Refused {
    try {
      return new ConfigValue(directory);
    } catch (IllegalArgumentException strange) {
      throw new Refused(MODULES + " must be a plain path.");
    }
  }

  private static int offset(String text) throws Refused {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 20_000) {
      throw new Refused(OFFSET + " must be a number from 0 to 20000.");
    }
    return Integer.parseInt(text);
  }

  private static boolean newPasswords(String which) throws Refused {
    if (!Set.of("kept", "new").contains(which)) {
      throw new Refused(PASSWORDS + " must be kept or new.");
    }
    return which.equals("new");
  }

  private static Optional<Certificate> certificate(Map<String, String> options) throws Refused {
    String host = options.get(HOST);
    String chain = options.get(CERT);
    String key = options.get(KEY);
    if (host == null && chain == null && key == null) {
      return Optional.empty();
    }
    if (host == null || chain == null || key == null) {
      throw new Refused(HOST + ", " + CERT + " and " + KEY + " go together.");
    }
    return Optional.of(new Certificate(Path.of(chain), Path.of(key)));
  }
}
