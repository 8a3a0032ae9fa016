package id.kentongan.telephony.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangePlanTest {

  @TempDir Path directory;

  @BeforeEach
  void aRegionWithoutFault() throws IOException {
    write("positions.csv", "id,extension,name\npos-01,1001,Meja 1\npos-02,1002,\"Meja, 2\"\n");
    write("trunks.csv", "id,address,name\none,203.0.113.7,Satu\ntwo,198.51.100.0/24,Dua\n");
  }

  @Test
  void a_region_without_fault_is_read() throws Exception {
    ExchangePlan region = ExchangePlan.read(directory);
    assertThat(region.positions())
        .containsExactly(
            new Position("pos-01", "1001", "Meja 1"), new Position("pos-02", "1002", "Meja, 2"));
    assertThat(region.trunks()).extracting(Trunk::id).containsExactly("one", "two");
  }

  @Test
  void a_byte_order_mark_and_carriage_returns_of_a_spreadsheet_do_no_harm() throws Exception {
    write("positions.csv", "\uFEFFid,extension,name\r\npos-01,1001,Meja 1\r\n");
    assertThat(ExchangePlan.read(directory).positions()).hasSize(1);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() throws IOException {
    write("positions.csv", "id,extension,name\npos-01,1001,A\npos-01,1001,B\n");
    write("trunks.csv", "id,address,name\none,sip.example.com,Satu\n");
    refused("id 'pos-01' is there twice", "extension '1001' is there twice", "trunks.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pos-01,1001,=cmd()",
        "pos-01,1001,@SUM(A1)",
        "pos-01,1001,+62",
        "pos-01,1001,-1",
        "pos-01,1001,",
        "pos-01,1001,\"a\nb\"",
        "pos-01,112,A",
        "pos-01,719,A",
        "pos-01,10,A",
        "pos-01,1001,A,more",
        "pos-01,1001",
        "1001,1001,A",
        "pos-01](x,1001,A",
        "\"pos-01\n[evil]\",1001,A",
      })
  void a_position_that_cannot_be_is_refused(String row) throws IOException {
    write("positions.csv", "id,extension,name\n" + row + "\n");
    refused("positions.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one,256.1.1.1,A",
        "one,203.0.113.7/8,A",
        "one,203.0.113.7/24,A",
        "one,0.0.0.0,A",
        "one,224.0.0.1,A",
        "one,2001:db8::1,A",
        "one,127.0.0.1;127.0.0.2,A",
        "One,203.0.113.7,A",
        "one,203.0.113.7,A\ntwo,203.0.113.0/24,B",
      })
  void a_trunk_that_cannot_be_is_refused(String rows) throws IOException {
    write("trunks.csv", "id,address,name\n" + rows + "\n");
    refused("trunks.csv");
  }

  @Test
  void an_unknown_column_is_refused() throws IOException {
    write("positions.csv", "id,extension,name,password\npos-01,1001,A,secret\n");
    refused("its columns must be id,extension,name");
  }

  @Test
  void a_file_too_many_rows_long_is_refused() throws IOException {
    StringBuilder rows = new StringBuilder("id,extension,name\n");
    for (int i = 1; i <= 501; i++) {
      rows.append("pos-%03d,%d,Meja%n".formatted(i, 1000 + i));
    }
    write("positions.csv", rows.toString());
    refused("from 1 to 500 rows");
  }

  @Test
  void a_file_larger_than_a_mebibyte_is_refused_unread() throws IOException {
    write("trunks.csv", "x".repeat((1 << 20) + 1));
    refused("larger than 1 MiB");
  }

  @Test
  void text_that_is_not_utf_8_is_refused() throws IOException {
    Files.write(directory.resolve("positions.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41});
    refused("is not UTF-8");
  }

  @Test
  void a_missing_file_is_refused() throws IOException {
    Files.delete(directory.resolve("trunks.csv"));
    refused("trunks.csv: is missing");
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> ExchangePlan.read(directory))
        .isInstanceOf(Refused.class)
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(List.of(parts)))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(directory.resolve(file), content);
  }
}
