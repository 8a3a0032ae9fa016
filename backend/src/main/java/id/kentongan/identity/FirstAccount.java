package id.kentongan.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The accounts that a new system begins with. */
record FirstAccount(String username, String name, Role role) {

  private static final Map<Role, String> TITLES =
      Map.of(
          Role.CALLTAKER, "Penerima Panggilan",
          Role.DISPATCHER, "Pengendali Unit",
          Role.SUPERVISOR, "Pengawas",
          Role.LEADER, "Pimpinan",
          Role.MEDIA, "Petugas Media",
          Role.AGENCY, "Petugas OPD",
          Role.RESPONDER, "Petugas Lapangan",
          Role.ADMIN, "Administrator");

  private static final Map<Role, Integer> COUNTS =
      Map.of(Role.CALLTAKER, 8, Role.DISPATCHER, 2, Role.RESPONDER, 2);

  static List<FirstAccount> all() {
    List<FirstAccount> accounts = new ArrayList<>();
    for (Role role : Role.values()) {
      for (int number = 1; number <= COUNTS.getOrDefault(role, 1); number++) {
        accounts.add(
            new FirstAccount(role.code() + "-" + number, TITLES.get(role) + " " + number, role));
      }
    }
    return accounts;
  }

  Person person() {
    return new Person(username, name, role);
  }
}
