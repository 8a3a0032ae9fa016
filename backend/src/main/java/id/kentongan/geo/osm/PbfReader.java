package id.kentongan.geo.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import id.kentongan.geo.osm.BrokenOsmFile.Fault;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The frames of a PBF file; one block at a time is in memory, of the size that the format allows.
 */
final class PbfReader {

  private static final int MAX_HEADER = 64 * 1024;
  private static final int MAX_BLOB = 32 * 1024 * 1024;
  private static final Set<String> KNOWN_FEATURES =
      Set.of("OsmSchema-V0.6", "DenseNodes", "HistoricalInformation");

  private final DataInputStream in;
  private final PbfBlock block;

  PbfReader(InputStream in, OsmElements elements) {
    this.in = new DataInputStream(in);
    this.block = new PbfBlock(elements);
  }

  void read() throws IOException {
    boolean started = false;
    try {
      for (int length = frame(); length >= 0; length = frame()) {
        BlobHeader header = BlobHeader.parseFrom(bytes(length, MAX_HEADER));
        byte[] content = content(Blob.parseFrom(bytes(header.getDatasize(), MAX_BLOB)));
        if (header.getType().equals("OSMHeader")) {
          checkFeatures(HeaderBlock.parseFrom(content));
          started = true;
        } else if (header.getType().equals("OSMData") && started) {
          block.read(PrimitiveBlock.parseFrom(content));
        }
      }
    } catch (InvalidProtocolBufferException | IndexOutOfBoundsException e) {
      throw garbled("a block of it cannot be read", e);
    }
    if (!started) {
      throw garbled("it has no header", null);
    }
  }

  /** The length of the next header, or -1 at a clean end of the file. */
  private int frame() throws IOException {
    int first = in.read();
    if (first < 0) {
      return -1;
    }
    return first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
  }

  private byte[] bytes(int length, int limit) throws IOException {
    if (length < 0 || length > limit) {
      throw garbled("a block of it claims " + length + " bytes", null);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static byte[] content(Blob blob) throws IOException {
    if (blob.hasRaw()) {
      return blob.getRaw().toByteArray();
    }
    if (!blob.hasZlibData() || blob.getRawSize() < 0 || blob.getRawSize() > MAX_BLOB) {
      throw garbled("a block of it is not compressed with zlib", null);
    }
    byte[] content = new byte[blob.getRawSize()];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(blob.getZlibData().toByteArray());
      int length = 0;
      while (length < content.length && !inflater.finished() && !inflater.needsInput()) {
        length += inflater.inflate(content, length, content.length - length);
      }
      if (length < content.length) {
        throw garbled("a block of it is shorter than it claims", null);
      }
      return content;
    } catch (DataFormatException e) {
      throw garbled("a block of it cannot be unpacked", e);
    }
  }

  private static void checkFeatures(HeaderBlock header) throws BrokenOsmFile {
    for (String feature : header.getRequiredFeaturesList()) {
      if (!KNOWN_FEATURES.contains(feature)) {
        throw garbled("it needs " + feature, null);
      }
    }
  }

  private static BrokenOsmFile garbled(
      String why, @org.jspecify.annotations.Nullable Exception cause) {
    return cause == null
        ? new BrokenOsmFile(Fault.GARBLED, why)
        : new BrokenOsmFile(Fault.GARBLED, why, cause);
  }
}
