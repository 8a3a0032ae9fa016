package id.kentongan.agency;

import id.kentongan.shared.GeoPoint;
import java.util.List;

/** Which agencies there are, and which stations they have. */
record AgencyList(List<Agency> agencies, List<Row> stations) {

  AgencyList {
    agencies = List.copyOf(agencies);
    stations = List.copyOf(stations);
  }

  /** A station as it is written down; address and phone are empty if they are not known. */
  record Row(
      String code,
      String name,
      String agency,
      String kind,
      GeoPoint point,
      String address,
      String phone) {}
}
