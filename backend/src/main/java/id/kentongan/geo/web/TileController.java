package id.kentongan.geo.web;

import id.kentongan.geo.Tiles;
import id.kentongan.platform.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The base map: {@code /tiles}. A page asks each time whether its tile is still the one. */
@RestController
class TileController {

  private static final MediaType TILE =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  private final Tiles tiles;

  TileController(Tiles tiles) {
    this.tiles = tiles;
  }

  @GetMapping("/tiles/{z}/{x}/{y}.mvt")
  @Nullable ResponseEntity<byte[]> tile(
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
      WebRequest request)
      throws IOException {
    if (!tiles.exists(z, x, y)) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "unknown", Map.of());
    }
    String version = tiles.version().orElse("none");
    if (request.checkNotModified("\"" + version + "\"")) {
      return null;
    }
    Optional<byte[]> tile = tiles.get(version, z, x, y);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(tile.isPresent() ? HttpStatus.OK : HttpStatus.NO_CONTENT)
            .cacheControl(CacheControl.noCache())
            .varyBy(HttpHeaders.ACCEPT_ENCODING)
            .eTag(version);
    if (tile.isEmpty()) {
      return answer.build();
    }
    if (encodings.contains("gzip")) {
      return answer.contentType(TILE).header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.get());
    }
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(tile.get()))) {
      return answer.contentType(TILE).body(plain.readAllBytes());
    }
  }
}
