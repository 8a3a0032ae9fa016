package id.kentongan.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first accounts once, before the port opens.
 *
 * <p>The file is written before the accounts are committed: a start that was cut off in between
 * finds the passwords there and goes on with them. Accounts that exist are never touched; of such
 * the file, if it is gone, names no passwords, for nobody knows them any more.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

  /** No letter or digit that looks like another one. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final TransactionTemplate transactions;
  private final AccountsFile file;
  private final SecureRandom random = new SecureRandom();

  FirstAccounts(
      Accounts accounts,
      PasswordEncoder encoder,
      TransactionTemplate transactions,
      @Value("${kentongan.home}") String home) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.transactions = transactions;
    this.file = new AccountsFile(Path.of(home, "accounts.tsv"));
  }

  @Override
  public void afterSingletonsInstantiated() {
    transactions.executeWithoutResult(transaction -> {
      if (accounts.noneYetAndLocked()) {
        create();
      } else if (!file.exists()) {
        LOG.warn("{} was gone; it names the first accounts without their passwords", file);
        file.write(passwords(Map.of(), () -> ""));
      }
    });
  }

  private void create() {
    Map<FirstAccount, String> passwords = passwords(file.read(), this::newPassword);
    file.write(passwords);
    passwords.forEach((account, password) ->
        accounts.add(new Account(account.person(), encoder.encode(password))));
    LOG.info("The first {} accounts are in {}", passwords.size(), file);
  }

  private static Map<FirstAccount, String> passwords(
      Map<String, String> known, Supplier<String> otherwise) {
    Map<FirstAccount, String> passwords = new LinkedHashMap<>();
    for (FirstAccount account : FirstAccount.all()) {
      String password = known.get(account.username());
      passwords.put(account, password == null ? otherwise.get() : password);
    }
    return passwords;
  }

  /** Four groups of four: 79 bits, and still to be read out over a telephone. */
  private String newPassword() {
    return IntStream.range(0, 4).mapToObj(group -> randomGroup()).collect(Collectors.joining("-"));
  }

  private String randomGroup() {
    return random
        .ints(4, 0, ALPHABET.length())
        .mapToObj(index -> ALPHABET.substring(index, index + 1))
        .collect(Collectors.joining());
  }
}
