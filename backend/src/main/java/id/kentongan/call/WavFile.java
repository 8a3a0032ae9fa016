package id.kentongan.call;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A recording as it is kept and served: WAV, 16-bit PCM, 8 kHz, two channels, left = caller.
 *
 * @param sha256 of the file's bytes, hexadecimal
 * @param seconds how long it plays
 */
record WavFile(Path path, String sha256, double seconds) {

  private static final int RATE = 8_000;
  private static final int CHANNELS = 2;
  private static final int SAMPLE_BYTES = 2;
  private static final int FRAME_BYTES = CHANNELS * SAMPLE_BYTES;
  private static final int HEADER_BYTES = 44;

  /**
   * Puts a header before raw samples of the exchange (two channels of signed linear, little endian)
   * and writes the result through to the disk. The target appears whole or not at all; one that is
   * there is replaced. Half a frame at the end, as a killed exchange leaves it, is dropped.
   *
   * @param writer whose work it is, so that two at the same file do not disturb each other
   * @throws IOException also if the raw file holds no sound
   */
  static WavFile wrap(Path raw, Path target, String writer) throws IOException {
    Path directory = Files.createDirectories(requireNonNull(target.getParent()));
    Path unfinished = target.resolveSibling(target.getFileName() + "." + writer + ".part");
    MessageDigest digest = newSha256();
    long length;
    try (FileChannel in =
            FileChannel.open(raw, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        FileChannel out =
            FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      length = in.size() - in.size() % FRAME_BYTES;
      if (length == 0) {
        throw new IOException("no sound in " + raw.getFileName());
      }
      copy(in, length, new DigestOutputStream(Channels.newOutputStream(out), digest));
      out.force(true);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    force(directory);
    return new WavFile(
        target, HexFormat.of().formatHex(digest.digest()), (double) length / (RATE * FRAME_BYTES));
  }

  /** Whether a file is as long as what comes of so many raw bytes. */
  static boolean isOf(Path file, long rawBytes) throws IOException {
    return Files.exists(file)
        && Files.size(file) == HEADER_BYTES + rawBytes - rawBytes % FRAME_BYTES;
  }

  private static void copy(FileChannel in, long length, OutputStream out) throws IOException {
    out.write(header(length));
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    for (long left = length; left > 0; left -= buffer.limit()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), left));
      if (in.read(buffer) < 0) {
        throw new IOException("the recording became shorter while it was read");
      }
      buffer.flip();
      out.write(buffer.array(), 0, buffer.limit());
    }
  }

  /** RIFF header; sizes above 4 GiB (37 hours) do not fit and are said to be as large as can be. */
  private static byte[] header(long length) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt((int) Math.min(length + HEADER_BYTES - 8, 0xFFFF_FFFFL))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) CHANNELS)
        .putInt(RATE)
        .putInt(RATE * FRAME_BYTES)
        .putShort((short) FRAME_BYTES)
        .putShort((short) (SAMPLE_BYTES * 8))
        .put(ascii("data"))
        .putInt((int) Math.min(length, 0xFFFF_FFFFL))
        .array();
  }

  /** A file is found again after a power cut only if its directory was written through too. */
  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
