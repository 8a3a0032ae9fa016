package id.kentongan.bench;

import java.util.Random;

/** What becomes of a name between a caller's mouth and a call-taker's keyboard. */
enum Slips {
  AS_IT_IS {
    @Override
    String in(String name, Random random) {
      return name;
    }
  },
  ABBREVIATED {
    @Override
    String in(String name, Random random) {
      return name.replace("Jalan", "Jl.")
          .replace("Gang", "Gg")
          .replace("Masjid", "Mesjid")
          .replace("Perumahan", "Perum")
          .replace("Kampung", "Kp")
          .replace("Puskesmas", "PKM")
          .replace("Negeri", "N");
    }
  },
  SWAPPED {
    @Override
    String in(String name, Random random) {
      int at = inside(name, random);
      return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }
  },
  LEFT_OUT {
    @Override
    String in(String name, Random random) {
      int at = inside(name, random);
      return name.substring(0, at) + name.substring(at + 1);
    }
  },
  WRONG {
    @Override
    String in(String name, Random random) {
      int at = inside(name, random);
      return name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1);
    }
  },
  WITHOUT_ITS_KIND {
    @Override
    String in(String name, Random random) {
      return name.substring(name.indexOf(' ') + 1);
    }
  },
  NOT_FINISHED {
    @Override
    String in(String name, Random random) {
      return name.substring(0, Math.max(3, name.length() - 3));
    }
  };

  abstract String in(String name, Random random);

  /** A letter that is neither the first nor one of the last two. */
  private static int inside(String name, Random random) {
    return 1 + random.nextInt(name.length() - 3);
  }
}
