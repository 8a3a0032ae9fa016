package id.kentongan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.support.KentonganTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@KentonganTest
@DirtiesContext
class FirstAccountsTest {

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final TransactionTemplate transactions;
  private final JdbcClient database;
  @TempDir Path home;

  FirstAccountsTest(
      Accounts accounts,
      PasswordEncoder encoder,
      TransactionTemplate transactions,
      JdbcClient database) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.transactions = transactions;
    this.database = database;
  }

  @BeforeEach
  void anEmptySystem() {
    database.sql("delete from account").update();
  }

  @Test
  void everyRoleHasAnAccountAndTheFileIsForItsOwnerOnly() throws IOException {
    start();

    assertThat(lines().stream().map(line -> line.split("\t", -1)[2]).distinct())
        .containsExactly(
            "calltaker",
            "dispatcher",
            "supervisor",
            "leader",
            "media",
            "agency",
            "responder",
            "admin");
    assertThat(lines()).filteredOn(line -> line.endsWith("\tcalltaker")).hasSizeGreaterThan(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(lines()).allMatch(this::opens);
  }

  @Test
  void aSecondStartChangesNothing() throws IOException {
    start();
    List<String> before = lines();

    start();

    assertThat(lines()).isEqualTo(before).allMatch(this::opens);
  }

  @Test
  void aStartThatWasCutOffAfterTheFileGoesOnWithItsPasswords() throws IOException {
    start();
    List<String> before = lines();
    database.sql("delete from account").update();

    start();

    assertThat(lines()).isEqualTo(before).allMatch(this::opens);
  }

  @Test
  void aTornFileIsMadeWholeAndItsGoodLinesStay() throws IOException {
    Files.writeString(file(), "calltaker-1\tgood-pass\tcalltaker\ncalltaker-2\tha");

    start();

    assertThat(lines())
        .contains("calltaker-1\tgood-pass\tcalltaker")
        .hasSize(FirstAccount.all().size())
        .allMatch(this::opens);
  }

  @Test
  void aLostFileComesBackWithoutPasswordsAndTheAccountsStay() throws IOException {
    start();
    List<String> before = lines();
    Files.delete(file());

    start();

    assertThat(lines()).hasSameSizeAs(before).allMatch(line -> line.contains("\t\t"));
    assertThat(before).allMatch(this::opens);
  }

  private void start() {
    new FirstAccounts(accounts, encoder, transactions, home.toString())
        .afterSingletonsInstantiated();
  }

  private boolean opens(String line) {
    String[] fields = line.split("\t", -1);
    return encoder.matches(fields[1], accounts.find(fields[0]).orElseThrow().passwordHash());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  private Path file() {
    return home.resolve("accounts.tsv");
  }
}
